package org.trendpack.pack.model;

import static org.trendpack.pack.wording.Wording.say;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** A picture of a table. */
public sealed interface Chart extends Block
    permits Chart.Weekly,
        Chart.Bars,
        Chart.Intervals,
        Chart.Verdicts,
        Chart.Hours,
        Chart.Coverage,
        Chart.Funnel,
        Chart.Slope {

  /** What is said of it. */
  About about();

  /** The numbers behind it. */
  DataTable table();

  /** What every chart says in words. */
  default String id() {
    return about().id();
  }

  /**
   * A chart in words.
   *
   * @param id names its files
   * @param title the finding, in ten words or fewer
   * @param caption measure, population, place and period
   * @param alternative what a reader who cannot see it needs to know
   */
  record About(String id, String title, String caption, String alternative) {}

  /**
   * Weekly values, each beside what is usual; a week without data is a gap, never 0. The first
   * panel leads, and those after it are small and share one scale.
   */
  record Weekly(About about, DataTable table, String unit, List<Panel> panels) implements Chart {
    /** Copies the list. */
    public Weekly {
      panels = List.copyOf(panels);
    }
  }

  /**
   * One line of a weekly chart.
   *
   * @param steps places of the weeks in which something known changed; the caption names them as 1,
   *     2 and so on
   */
  record Panel(String label, List<Week> weeks, List<Integer> steps) {
    /** Copies the list. */
    public Panel {
      weeks = List.copyOf(weeks);
      steps = List.copyOf(steps);
    }
  }

  /**
   * One week of one line.
   *
   * @param start its Monday
   * @param value NaN if the week has no data
   * @param usual its centre; NaN if none is known
   * @param lower of what is usual; NaN if none is known
   * @param upper of what is usual; NaN if none is known
   * @param signal whether it stands out from what is usual
   * @param closed whether the school was closed all week, so that no data is expected
   */
  record Week(
      LocalDate start,
      double value,
      double usual,
      double lower,
      double upper,
      boolean signal,
      boolean closed) {}

  /** One bar a row, from 0, with its number at its end. */
  record Bars(About about, DataTable table, String unit, List<Bar> bars) implements Chart {
    /** Copies the list. */
    public Bars {
      bars = List.copyOf(bars);
    }
  }

  /** One bar. */
  record Bar(String label, double value, String shown) {}

  /**
   * One dot a row with its interval; sizes stand in the labels.
   *
   * @param reference what the dots are held against, such as the whole school's rate; NaN for none
   */
  record Intervals(About about, DataTable table, String unit, double reference, List<Dot> dots)
      implements Chart {
    /** Copies the list. */
    public Intervals {
      dots = List.copyOf(dots);
    }
  }

  /**
   * One dot.
   *
   * @param value NaN if it is not shown, because the cohort is too small
   * @param group rows of one group stand together, such as "Year group"
   */
  record Dot(String group, String label, double value, double lower, double upper) {}

  /** One bar a row, of what the filter allowed and what it blocked. */
  record Verdicts(About about, DataTable table, String unit, List<Split> splits) implements Chart {
    /** Copies the list. */
    public Verdicts {
      splits = List.copyOf(splits);
    }
  }

  /** One bar of two parts. */
  record Split(String label, long allowed, long blocked) {}

  /**
   * Use by weekday and hour.
   *
   * @param cells 7 rows from Monday, 24 numbers each
   * @param schoolFrom first whole hour of the school day
   * @param schoolTo first whole hour after it
   */
  record Hours(
      About about,
      DataTable table,
      String unit,
      List<List<Double>> cells,
      int schoolFrom,
      int schoolTo)
      implements Chart {
    /** Copies the lists. */
    public Hours {
      cells = cells.stream().map(List::copyOf).toList();
    }
  }

  /**
   * Schools by size, between the limits that chance keeps to.
   *
   * @param average of all schools together
   * @param limits along the sizes, the smallest first
   */
  record Funnel(
      About about,
      DataTable table,
      String unit,
      double average,
      List<Limit> limits,
      List<Place> schools)
      implements Chart {
    /** Copies the lists. */
    public Funnel {
      limits = List.copyOf(limits);
      schools = List.copyOf(schools);
    }
  }

  /** The limits at one size. */
  record Limit(double size, double low95, double high95, double low998, double high998) {}

  /** One school. */
  record Place(String label, double size, double value) {}

  /**
   * Rates of two periods, each with its interval, and the line between them.
   *
   * @param before name of the earlier period
   * @param now name of this one
   */
  record Slope(
      About about, DataTable table, String unit, String before, String now, List<Line> lines)
      implements Chart {
    /** Copies the list. */
    public Slope {
      lines = List.copyOf(lines);
    }
  }

  /**
   * One line of a slope chart.
   *
   * @param clear whether it changed by more than chance explains
   */
  record Line(String label, End before, End now, boolean clear) {}

  /** One end of a line; its limits are NaN if no interval is known. */
  record End(double value, double lower, double upper) {}

  /** Every day of the period: whether data was there. */
  record Coverage(About about, DataTable table, List<DayState> days) implements Chart {
    /** Copies the list. */
    public Coverage {
      days = List.copyOf(days);
    }
  }

  /** One day. */
  record DayState(LocalDate day, State state) {}

  /** What is known of a day. */
  enum State {
    SCHOOL_DAY_WITH_DATA,
    SCHOOL_DAY_WITHOUT_DATA,
    CLOSED;

    /** For a reader. */
    public String label() {
      return say("day." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
  }
}
