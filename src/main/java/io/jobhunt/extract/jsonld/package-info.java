/** JSON-LD as sites really write it: scripts found in the DOM, read leniently, repaired once, postings picked out. */
package io.jobhunt.extract.jsonld;
