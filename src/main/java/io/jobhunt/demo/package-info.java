/** A small career site inside the product, so that every feature can be seen without internet. */
package io.jobhunt.demo;
