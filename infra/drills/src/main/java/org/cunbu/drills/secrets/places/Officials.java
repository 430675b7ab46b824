package org.cunbu.drills.secrets.places;

import java.util.List;

/** The demonstration's officials, one of each post. */
final class Officials {

    /** The only desk that knows of denunciations. */
    static final String DISCIPLINE = "jijian";

    static final List<String> ALL = List.of(
            "fenban",
            "chengban",
            "fuze",
            "xiangzhen",
            "xiangzhen-fuze",
            DISCIPLINE,
            "shenhe",
            "lingdao",
            "shenji",
            "guanli");

    private Officials() {}
}
