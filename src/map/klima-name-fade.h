/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-picture.h"
#include "klima-sight.h"

G_BEGIN_DECLS

/**
 * KlimaNameFade:
 *
 * The names of the picture that is shown. When another takes over, names that both have stay, and the others fade.
 * Main thread only.
 */
typedef struct _KlimaNameFade KlimaNameFade;

KlimaNameFade *klima_name_fade_new         (GtkWidget           *widget,
                                            GSourceOnceFunc      done,
                                            gpointer             user_data);
void           klima_name_fade_free        (KlimaNameFade       *fade);
void           klima_name_fade_set_picture (KlimaNameFade       *fade,
                                            KlimaPicture        *picture);
gboolean       klima_name_fade_is_running  (const KlimaNameFade *fade);
void           klima_name_fade_snapshot    (const KlimaNameFade *fade,
                                            GtkSnapshot         *snapshot,
                                            const KlimaSight    *sight,
                                            double               left_inset,
                                            double               right_inset);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlimaNameFade, klima_name_fade_free)

G_END_DECLS
