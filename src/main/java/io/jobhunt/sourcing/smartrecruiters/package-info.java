/** SmartRecruiters company postings. */
package io.jobhunt.sourcing.smartrecruiters;
