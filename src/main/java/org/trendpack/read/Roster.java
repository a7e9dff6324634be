package org.trendpack.read;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/**
 * The accounts of all schools of a job; an account's index in this list is its number in the scan.
 *
 * @param accounts sorted by school, then username; a username is unique in its school
 */
public record Roster(List<Account> accounts) implements Serializable {

  /** Copies the list. */
  public Roster {
    accounts = List.copyOf(accounts);
  }

  /**
   * The form in which usernames are compared: {@code DOMAIN\\user}, {@code user@domain} and any
   * case are one user.
   */
  public static String fold(String username) {
    String name = username.strip();
    int backslash = name.lastIndexOf('\\');
    name = backslash >= 0 ? name.substring(backslash + 1) : name;
    int at = name.indexOf('@');
    name = at > 0 ? name.substring(0, at) : name;
    return name.toLowerCase(Locale.ROOT);
  }
}
