/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * KlimaPresenterNote:
 *
 * The note of a slide, in the size that the user likes to read it in.
 */
#define KLIMA_TYPE_PRESENTER_NOTE (klima_presenter_note_get_type ())
G_DECLARE_FINAL_TYPE (KlimaPresenterNote, klima_presenter_note, KLIMA, PRESENTER_NOTE, AdwBin)

GtkWidget *klima_presenter_note_new             (GSettings          *settings);
void       klima_presenter_note_set_text        (KlimaPresenterNote *self,
                                                 const char         *text);
void       klima_presenter_note_install_actions (GtkWidgetClass     *klass);

G_END_DECLS
