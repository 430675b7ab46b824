package org.cunbu.portal.people.organization;

import java.util.Set;
import org.cunbu.portal.foundation.region.Level;
import org.cunbu.portal.foundation.region.RegionCode;

/** The four steps of the chain of responsibility 包保, from the county down to the household. */
public enum Step {
    COUNTY_LEADER("县领导", "县领导包乡镇、包村", Set.of(Level.TOWNSHIP, Level.VILLAGE)),
    TOWNSHIP_CADRE("乡镇干部", "乡镇干部包村", Set.of(Level.VILLAGE)),
    VILLAGE_CADRE("村干部", "村干部包组", Set.of(Level.GROUP)),
    GROUP_LEADER("党员组长", "党员组长包户", Set.of(Level.HOUSEHOLD));

    private final String who;
    private final String words;
    private final Set<Level> levels;

    Step(String who, String words, Set<Level> levels) {
        this.who = who;
        this.words = words;
        this.levels = levels;
    }

    /** Who answers at this step, in short. */
    public String who() {
        return who;
    }

    public String words() {
        return words;
    }

    /** Whether somebody at this step answers for places of that level. */
    public boolean isFor(Level level) {
        return levels.contains(level);
    }

    /** The unit to which whoever answers belongs, and whose phone is theirs. */
    public UnitId unitAt(RegionCode place) {
        return switch (this) {
            case COUNTY_LEADER -> UnitId.LEADERSHIP;
            case TOWNSHIP_CADRE -> UnitId.of(place.township());
            case VILLAGE_CADRE, GROUP_LEADER -> UnitId.of(place.village());
        };
    }
}
