/** The career sites of TikTok and ByteDance, two faces of one API. */
package io.jobhunt.sourcing.tiktok;
