package io.jobhunt.house.broken.sourcing.right;

import io.jobhunt.house.broken.sourcing.left.Left;

/** One half of a circle inside a room. */
public record Right(Left other) {}
