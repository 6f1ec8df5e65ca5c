package io.proffer.sample.generator;

import java.util.List;

/** Industries, how often they occur, how usage moves through the year, and words their companies like. */
enum Industry {
    MANUFACTURING(28, "98 100 104 103 101 101 94 82 103 106 106 92", "Robotics", "Tooling", "Castings", "Drives"),
    SOFTWARE(16, "97 100 103 102 101 100 96 94 102 104 104 95", "Labs", "Systems", "Cloud", "Analytics"),
    FINANCE(10, "108 101 105 103 97 102 94 89 101 103 101 103", "Capital", "Leasing", "Payments", "Treasury"),
    HEALTHCARE(9, "106 104 103 99 99 97 92 91 101 104 105 98", "Clinics", "Care", "Diagnostics", "Pharma"),
    RETAIL(10, "88 86 92 95 95 94 93 94 98 106 128 136", "Stores", "Fashion", "Home", "Markets"),
    LOGISTICS(9, "94 93 98 98 98 98 95 96 103 108 116 112", "Freight", "Fleet", "Harbour", "Parcel"),
    PROFESSIONAL_SERVICES(9, "104 103 105 101 99 98 92 85 103 106 106 96", "Advisory", "Partners", "Audit", "Law"),
    EDUCATION(5, "103 104 104 97 103 95 68 73 122 118 112 91", "Academy", "Learning", "Campus", "College"),
    PUBLIC_SECTOR(4, "102 102 104 100 99 99 90 86 104 107 107 98", "Water", "Transit", "Housing", "Services"),
    ENERGY(4, "109 107 104 99 95 93 92 92 97 102 106 109", "Grid", "Solar", "Power", "Heat"),
    MEDIA(4, "92 94 98 100 101 100 93 91 103 108 112 110", "Studios", "Press", "Pictures", "Sound"),
    OTHER(3, "98 100 102 101 100 100 95 92 103 105 105 97", "Group", "Works", "Trading", "Collective");

    final int weight;
    final List<String> words;
    private final String[] season;

    Industry(int weight, String season, String... words) {
        this.weight = weight;
        this.season = season.split(" ");
        this.words = List.of(words);
    }

    /** Usage of a month against the year's average, 1 being average. */
    double season(int month) {
        return Integer.parseInt(season[month - 1]) / 100.0;
    }
}
