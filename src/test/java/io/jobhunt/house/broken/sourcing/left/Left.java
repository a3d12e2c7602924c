package io.jobhunt.house.broken.sourcing.left;

import io.jobhunt.house.broken.sourcing.right.Right;

/** One half of a circle inside a room. */
public record Left(Right other) {}
