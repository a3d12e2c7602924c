/** Career sites on Eightfold, with its older interface (v2) and its newer one (pcsx). */
package io.jobhunt.sourcing.eightfold;
