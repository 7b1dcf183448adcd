/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-memory.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

/**
 * klima_memory_set_up:
 * @renderer: what draws the map
 *
 * A renderer in software keeps each texture in the heap, where they come and go and leave gaps: they are given memory of
 * their own. GTK's Cairo renderer has no textures, but asks for as much as the view takes in each frame, and is better
 * given what it had for the frame before.
 */
void
klima_memory_set_up (GskRenderer *renderer)
{
#ifdef __GLIBC__
  if (!GSK_IS_CAIRO_RENDERER (renderer))
    mallopt (M_MMAP_THRESHOLD, 1024 * 1024);
#endif
}

/**
 * klima_memory_trim:
 *
 * Gives back what is not in use. Takes a millisecond or two; any thread.
 */
void
klima_memory_trim (void)
{
#ifdef __GLIBC__
  malloc_trim (0);
#endif
}
