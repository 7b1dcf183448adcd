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
 * A text a person reads, in one or more languages. Immutable.
 */
typedef struct _KlimaText KlimaText;

KlimaText  *klima_text_new  (const char      *nb,
                             const char      *nn,
                             const char      *en);
void        klima_text_free (KlimaText       *text);
const char *klima_text_get  (const KlimaText *text,
                             KlimaLanguage    language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlimaText, klima_text_free)

G_END_DECLS
