/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-network.h"

G_BEGIN_DECLS

/* Filled in by the reader of a dataset before anybody else sees it. */
struct _KlimaNetwork
{
  GObject parent_instance;

  guint position;
  KlimaNetworkKind kind;
  char *id;
  KlimaText *name;
  char **aliases;
  int badge;
  KlimaColor color;
  KlimaPattern pattern;
  GPtrArray *members; /* of KlimaMunicipality */
  gint64 population;
  double area;
  KlimaBounds bounds;
  char *founded;      /* nullable */
  KlimaText *host;    /* nullable */
  KlimaText *purpose; /* nullable */
  KlimaText *work;    /* nullable */
  char *web;          /* nullable */
  GPtrArray *sources; /* of KlimaSource */
};

G_END_DECLS
