package org.trendpack.job;

import java.util.Locale;

/** Whom a Designated Safeguarding Lead turns to; national ones have an address of their own. */
public enum Contact {
  /** The school's safeguarding recording system. */
  RECORD(""),
  SOCIAL_CARE(""),
  PREVENT("https://www.gov.uk/guidance/making-a-referral-to-prevent"),
  /** The Internet Watch Foundation, for images of child sexual abuse. */
  IWF("https://report.iwf.org.uk/"),
  /** Child Exploitation and Online Protection, of the National Crime Agency. */
  CEOP("https://www.ceop.police.uk/Safety-Centre/"),
  HEADTEACHER(""),
  /** The local authority designated officer, for allegations against adults. */
  LADO("");

  private final String link;

  Contact(String link) {
    this.link = link;
  }

  /** The key in a job, such as "social-care". */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What is known of it before a job says more. */
  ContactDetails usual() {
    return new ContactDetails("", "", link);
  }
}
