/** The rules of the house, each as a check that can be held against code that breaks it. */
package io.jobhunt.house;
