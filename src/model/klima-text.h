/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "klima-language.h"

G_BEGIN_DECLS

/**
 * KlimaText:
 *
 * A text a person reads, in one or more languages. Immutable, reference counted.
 */
typedef struct _KlimaText KlimaText;

#define KLIMA_TYPE_TEXT (klima_text_get_type ())

GType       klima_text_get_type (void) G_GNUC_CONST;
KlimaText  *klima_text_new      (const char      *nb,
                                 const char      *nn,
                                 const char      *en);
KlimaText  *klima_text_ref      (KlimaText       *text);
void        klima_text_unref    (KlimaText       *text);
const char *klima_text_get      (const KlimaText *text,
                                 KlimaLanguage    language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlimaText, klima_text_unref)

G_END_DECLS
