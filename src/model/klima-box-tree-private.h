/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <float.h>
#include <math.h>

#include "klima-projection.h"

G_BEGIN_DECLS

/* Packed trees of boxes over rings, and over the outline of each ring: every KLIMA_TREE_FAN_OUT neighbours of one level
 * share a node of the next, so that a node's number says where it stands, and nothing points anywhere. Level 0 has what
 * the tree is over, the top level a single node. The nodes of level 1 come first, then those of the next, and so on.
 *
 * All is in float, for a cache holds twice as much of it. What is less as float is less exactly, too, so that only what
 * is the same as float has to be compared exactly.
 */

#define KLIMA_TREE_SHIFT 3
#define KLIMA_TREE_FAN_OUT (1u << KLIMA_TREE_SHIFT)

/* What is aligned to this lies in as few lines of a cache as it can. */
#define KLIMA_CACHE_LINE 64

/* Asks for what will be needed soon, all of it at once rather than a line when it is come by. */
static inline void
klima_prefetch (gconstpointer data,
                gsize         n_bytes)
{
  for (gsize i = 0; i < n_bytes; i += KLIMA_CACHE_LINE)
    __builtin_prefetch ((const char *) data + i);
}

/**
 * KlimaBox:
 *
 * Bounds, rounded outwards.
 */
typedef struct
{
  float min_x, min_y, max_x, max_y;
} KlimaBox;

/* As many numbers as a processor compares at once: where it holds, all bits are set. A node's children need two. */
typedef float KlimaFloats __attribute__ ((vector_size (16)));
typedef gint32 KlimaFlags __attribute__ ((vector_size (16)));

#define KLIMA_FLOATS 4
#define KLIMA_TREE_PARTS (KLIMA_TREE_FAN_OUT / KLIMA_FLOATS)

/**
 * KlimaBoxNode:
 *
 * The boxes of a node's children. Those it does not have meet nothing.
 */
typedef struct
{
  KlimaFloats min_x[KLIMA_TREE_PARTS], min_y[KLIMA_TREE_PARTS];
  KlimaFloats max_x[KLIMA_TREE_PARTS], max_y[KLIMA_TREE_PARTS];
} KlimaBoxNode;

/* The bounds of what was rounded to the nearest. */
static inline KlimaBox
klima_box_widen (KlimaBox box)
{
  return (KlimaBox) { box.min_x - fabsf (box.min_x) * FLT_EPSILON, box.min_y - fabsf (box.min_y) * FLT_EPSILON,
                      box.max_x + fabsf (box.max_x) * FLT_EPSILON, box.max_y + fabsf (box.max_y) * FLT_EPSILON };
}

static inline void
klima_box_add (KlimaBox       *box,
               const KlimaBox *other)
{
  box->min_x = MIN (box->min_x, other->min_x);
  box->min_y = MIN (box->min_y, other->min_y);
  box->max_x = MAX (box->max_x, other->max_x);
  box->max_y = MAX (box->max_y, other->max_y);
}

/* How many nodes of a level there are over so many things, which must be some. */
static inline guint
klima_tree_count_level (guint n_things,
                        guint level)
{
  return ((n_things - 1) >> (KLIMA_TREE_SHIFT * level)) + 1;
}

/* Of the levels from 1 up to the one below the given one. */
static inline guint
klima_tree_count_below (guint n_things,
                        guint level)
{
  guint n_nodes = 0;

  for (guint i = 1; i < level; i++)
    n_nodes += klima_tree_count_level (n_things, i);

  return n_nodes;
}

/* The level that has a single node; 0 for a single thing. */
static inline guint
klima_tree_find_top (guint n_things)
{
  guint top = 0;

  while (klima_tree_count_level (n_things, top) > 1)
    top++;

  return top;
}

static inline const KlimaBoxNode *
klima_box_tree_get (const KlimaBoxNode *nodes,
                    guint               n_things,
                    guint               level,
                    guint               number)
{
  return &nodes[klima_tree_count_below (n_things, level) + number];
}

/* A bit for each flag. */
static inline guint
klima_flags_get_bits (KlimaFlags low,
                      KlimaFlags high)
{
  const union
  {
    KlimaFlags flags;
    guint64 halves[2];
  } bits = { (low & (KlimaFlags) { 1, 2, 4, 8 }) | (high & (KlimaFlags) { 16, 32, 64, 128 }) };
  guint64 all = bits.halves[0] | bits.halves[1];

  return all | all >> 32;
}

static inline KlimaFlags
klima_box_node_meet_part (const KlimaBoxNode *node,
                          guint               part,
                          const KlimaBox     *window)
{
  return (node->min_x[part] <= window->max_x) & (node->max_x[part] >= window->min_x)
         & (node->min_y[part] <= window->max_y) & (node->max_y[part] >= window->min_y);
}

/* Which children's boxes meet the window, a bit for each; not a number meets nothing. */
static inline guint
klima_box_node_meet (const KlimaBoxNode *node,
                     const KlimaBox     *window)
{
  return klima_flags_get_bits (klima_box_node_meet_part (node, 0, window), klima_box_node_meet_part (node, 1, window));
}

static inline float
klima_floats_get (const KlimaFloats *floats,
                  guint              i)
{
  return floats[i / KLIMA_FLOATS][i % KLIMA_FLOATS];
}

static inline void
klima_floats_set (KlimaFloats *floats,
                  guint        i,
                  float        value)
{
  floats[i / KLIMA_FLOATS][i % KLIMA_FLOATS] = value;
}

void   klima_box_node_set             (KlimaBoxNode       *nodes,
                                       guint               thing,
                                       KlimaBox            box);
double klima_box_node_square_distance (const KlimaBoxNode *node,
                                       guint               child,
                                       double              x,
                                       double              y);
void   klima_box_tree_clear           (KlimaBoxNode       *nodes,
                                       guint               n_things,
                                       guint               top);
void   klima_box_tree_fill            (KlimaBoxNode       *nodes,
                                       guint               n_things,
                                       guint               top);

G_END_DECLS
