/** Reading what career sites answer: large answers row by row, every field with care, a bad row lost alone and reported. */
package io.jobhunt.sourcing.answers;
