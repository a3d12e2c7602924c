/** What a page's markup says: microdata, RDFa-lite, titles, labelled facts. */
package io.jobhunt.extract.markup;
