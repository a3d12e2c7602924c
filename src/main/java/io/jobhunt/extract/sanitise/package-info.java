/** Descriptions made safe to show: nothing that runs, loads, tracks or restyles survives. */
package io.jobhunt.extract.sanitise;
