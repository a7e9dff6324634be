package org.trendpack.job;

/**
 * How to reach a contact; a part that the job does not give is empty.
 *
 * @param name of a person, team or system
 * @param telephone as it is dialled
 * @param link an http or https address
 */
public record ContactDetails(String name, String telephone, String link) {}
