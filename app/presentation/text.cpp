#include "app/presentation/text.h"

namespace tavr {

QString pointText(const Vec3& lps) {
    const auto number = [](double value) { return numberText(value, {}, 1); };
    return QStringLiteral("(%1, %2, %3)").arg(number(lps.x()), number(lps.y()), number(lps.z()));
}

}  // namespace tavr
