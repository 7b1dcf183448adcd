/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-source.h"

G_BEGIN_DECLS

/* Filled in by the reader of a dataset before anybody else sees it. */
struct _KlimaSource
{
  GObject parent_instance;

  char *id;
  KlimaText *name;
  KlimaText *provides; /* nullable */
  char *licence;       /* nullable */
  char *web;           /* nullable */
};

G_END_DECLS
