/** A house that breaks each rule once, so that the rules can be seen to find it. */
package io.jobhunt.house.broken;
