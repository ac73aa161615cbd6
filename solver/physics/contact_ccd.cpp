#include "solver/physics/contact_ccd.h"

#include "core/base/check.h"

#include <algorithm>

namespace tavr {
namespace {

int columns(ContactKind kind) {
    if (kind == ContactKind::pointPoint) return 2;
    return kind == ContactKind::pointEdge ? 3 : 4;
}

}  // namespace

double largestStep(ContactKind kind, const ContactPoints& points, const ContactPoints& displacement, double offsetMm,
                   const CcdLimits& limits) {
    const int used = columns(kind), first = kind == ContactKind::edgeEdge ? 2 : 1;
    // What the nodes do together brings nothing nearer.
    ContactPoints motion = ContactPoints::Zero();
    motion.leftCols(used) = displacement.leftCols(used).colwise() - displacement.leftCols(used).rowwise().mean();
    const double speed = motion.leftCols(first).colwise().norm().maxCoeff() +
                         motion.middleCols(first, used - first).colwise().norm().maxCoeff();
    const auto gapAt = [&](double t) {
        return nearestPoints(kind, ContactPoints(points + t * motion)).separation.norm() - offsetMm;
    };
    const double start = gapAt(0.0);
    TAVR_CHECK(start > 0.0);
    double reached = 0.0, gap = start;
    for (int i = 0; i < limits.iterations && gap > 1.1 * limits.keep * start; ++i) {
        const double spare = gap - limits.keep * start;
        if ((1.0 - reached) * speed <= spare) return 1.0;
        reached += 0.9 * spare / speed;
        gap = gapAt(reached);
    }
    return reached;
}

}  // namespace tavr
