package org.trendpack.measure;

import org.trendpack.read.Role;

/**
 * Whoever stands behind events: one learner with all logins, a shared login, a member of staff, or
 * an unknown name. For the DSL and headteacher editions only.
 *
 * @param role on the day of the latest event
 * @param account the first roster index that is this person's, or -1 for an unknown name
 * @param username folded, as the roster or the log has it
 * @param reference the roster's reference, or empty
 * @param displayName or empty
 */
public record Person(
    Role role, int account, String username, String reference, String displayName) {}
