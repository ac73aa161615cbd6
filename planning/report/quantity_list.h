#pragma once
// Every measured number with its words: name, unit, decimals, definition, plane. The report prints it; the desk's table
// shows it.
#include "planning/measurements.h"

#include <QString>

#include <optional>
#include <vector>

namespace tavr {

struct RootModel;

struct QuantityLine {
    QString name, unit, definition;
    int decimals = 1;
    Quantity quantity;
    QString text;                     ///< for a grade, which is a word and no Quantity
    int detail = 0;                   ///< 0: everywhere; 1: not in a compact report; 2: in no report, for the desk
    std::optional<CArmView> view;     ///< for the C-arm views, which are two angles and no Quantity
    QString viewRange;                ///< of such a view: viewRangeText(), empty without intervals
    std::optional<PlaneFrame> plane;  ///< where the views go when the line is chosen
};

struct QuantityGroup {
    QString title;
    std::vector<QuantityLine> lines;
};

/// By docs/definitions.md, in the order of the report. Texts in the application's language. With the root the
/// list holds the blood's mean HU too.
std::vector<QuantityGroup> quantityGroups(const Measurements& m, const RootModel* root = nullptr);

/// While one lives, the functions of this header speak English with decimal points in its thread, whatever the
/// application's language: for files that programs read.
class EnglishQuantities {
public:
    EnglishQuantities();
    ~EnglishQuantities();
    EnglishQuantities(const EnglishQuantities&) = delete;
    EnglishQuantities& operator=(const EnglishQuantities&) = delete;
    static bool active();
};

/// "432.1 mm²" in the locale's decimals; an en dash where nothing is known.
QString numberText(double value, const QString& unit, int decimals);
QString quantityText(const Quantity& quantity, const QString& unit, int decimals);
/// "425.0 – 440.2"; "unstable" where too few nearby landmarks could be measured; "< 0.7" for an amount of which nothing
/// was seen; empty where there is no interval.
QString intervalText(const Quantity& quantity, int decimals);
/// "LAO 12° / CRAN 8°"; negative angles are RAO and CAUD.
QString viewText(const CArmView& view);
/// "± 4° / ± 3°": half the 90 % interval of both angles; empty without the tilt's standard deviation.
QString viewRangeText(const CArmView& view, const std::optional<double>& tiltSdDeg);
/// Says that a view is beyond what most C-arms reach; empty where it is not.
QString reachText(const CArmView& view);

}  // namespace tavr
