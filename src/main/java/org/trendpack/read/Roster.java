package org.trendpack.read;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  private static final Pattern IN_BRACKETS = Pattern.compile("[^(]*\\(([^()\\s]+@[^()\\s]+)\\)");
  private static final Pattern DIRECTORY_NAME =
      Pattern.compile("(?i)(?:cn|uid)=([^,]+),.*|ldap://.*/([^/]+)|[a-z]+\\d*:([^:/]+)");

  /**
   * The form in which usernames are compared: {@code DOMAIN\\user}, {@code user@domain}, {@code
   * Full Name (user@domain)}, {@code CN=user,…} and any case are one user.
   */
  public static String fold(String username) {
    String name = username.strip();
    int backslash = name.lastIndexOf('\\');
    name = backslash >= 0 ? name.substring(backslash + 1) : name;
    if (name.indexOf('(') > 0 || name.indexOf('=') > 0 || name.indexOf(':') > 0) {
      name = unwrapped(name);
    }
    int at = name.indexOf('@');
    name = at > 0 ? name.substring(0, at) : name;
    return name.toLowerCase(Locale.ROOT);
  }

  private static String unwrapped(String name) {
    Matcher brackets = IN_BRACKETS.matcher(name);
    if (brackets.matches()) {
      return brackets.group(1);
    }
    Matcher directory = DIRECTORY_NAME.matcher(name);
    if (!directory.matches()) {
      return name;
    }
    for (int group = 1; group <= directory.groupCount(); group++) {
      if (directory.group(group) != null) {
        return directory.group(group).strip();
      }
    }
    return name;
  }
}
