package io.jobhunt.house.broken.attic;

/** Stands in a room that is not on the map. */
record Attic(String thing) {}
