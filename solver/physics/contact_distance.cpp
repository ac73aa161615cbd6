#include "solver/physics/contact_distance.h"

#include <Eigen/Geometry>
#include <Eigen/LU>

#include <algorithm>
#include <array>

namespace tavr {
namespace {

using Eigen::Matrix3d;
using Eigen::Vector2d;
using Eigen::Vector3d;

/// Relative squared sine below which two directions span no plane; ends then carry the distance.
constexpr double kDegenerate = 1e-12;

/// The point `p` against the segment a–b; `sign` 1 where the point is first.
ContactNearest onSegment(const ContactPoints& points, int p, int a, int b, double sign) {
    const Vector3d edge = points.col(b) - points.col(a);
    const double length2 = edge.squaredNorm();
    const double along = length2 > 0.0 ? (points.col(p) - points.col(a)).dot(edge) / length2 : 0.0;
    const double t = std::clamp(along, 0.0, 1.0);
    ContactNearest nearest;
    nearest.weight[p] = sign;
    nearest.weight[a] = -sign * (1.0 - t);
    nearest.weight[b] = -sign * t;
    if (along > 0.0 && along < 1.0) {
        nearest.slides = 1;
        nearest.slide(a, 0) = sign;
        nearest.slide(b, 0) = -sign;
    }
    nearest.separation = points * nearest.weight;
    return nearest;
}

ContactNearest nearer(const ContactNearest& one, const ContactNearest& other) {
    return other.separation.squaredNorm() < one.separation.squaredNorm() ? other : one;
}

/// Slides the nearest points of `start` to where the separation is least; false where the slides span no plane.
bool slideFreely(const ContactPoints& points, ContactNearest& start, Vector2d& coordinates) {
    const Eigen::Matrix<double, 3, 2> e = points * start.slide;
    const Eigen::Matrix2d gram = e.transpose() * e;
    if (!(gram.determinant() > kDegenerate * gram(0, 0) * gram(1, 1))) return false;
    coordinates = -gram.inverse() * (e.transpose() * (points * start.weight));
    start.weight += start.slide * coordinates;
    start.slides = 2;
    start.separation = points * start.weight;
    return true;
}

ContactNearest onTriangle(const ContactPoints& points) {
    ContactNearest inside;
    inside.weight << 1, -1, 0, 0;
    inside.slide << 0, 0, 1, 1, -1, 0, 0, -1;
    Vector2d uv;
    if (slideFreely(points, inside, uv) && uv.minCoeff() > 0.0 && uv.sum() < 1.0) return inside;
    return nearer(nearer(onSegment(points, 0, 1, 2, 1), onSegment(points, 0, 2, 3, 1)), onSegment(points, 0, 3, 1, 1));
}

ContactNearest ofEdges(const ContactPoints& points) {
    ContactNearest inside;
    inside.weight << 1, 0, -1, 0;
    inside.slide << -1, 0, 1, 0, 0, 1, 0, -1;
    Vector2d st;
    if (slideFreely(points, inside, st) && st.minCoeff() > 0.0 && st.maxCoeff() < 1.0) return inside;
    return nearer(nearer(onSegment(points, 0, 2, 3, 1), onSegment(points, 1, 2, 3, 1)),
                  nearer(onSegment(points, 2, 0, 1, -1), onSegment(points, 3, 0, 1, -1)));
}

}  // namespace

ContactNearest nearestPoints(ContactKind kind, const ContactPoints& points) {
    switch (kind) {
        case ContactKind::pointTriangle:
            return onTriangle(points);
        case ContactKind::edgeEdge:
            return ofEdges(points);
        case ContactKind::pointEdge:
            return onSegment(points, 0, 1, 2, 1);
        case ContactKind::pointPoint:
            break;
    }
    ContactNearest nearest;
    nearest.weight << 1, -1, 0, 0;
    nearest.separation = points.col(0) - points.col(1);
    return nearest;
}

ContactValue squaredDistance(const ContactPoints& points, const ContactNearest& nearest) {
    const Eigen::Vector4d& w = nearest.weight;
    const Vector3d& r = nearest.separation;
    ContactValue d;
    d.value = r.squaredNorm();
    Eigen::Map<ContactPoints>(d.gradient.data()) = 2.0 * r * w.transpose();
    for (int i = 0; i < 4; ++i)
        for (int j = 0; j < 4; ++j) d.hessian.block<3, 3>(3 * i, 3 * j) = 2.0 * w[i] * w[j] * Matrix3d::Identity();
    if (nearest.slides == 0) return d;
    Eigen::Matrix2d gram = Eigen::Matrix2d::Identity();
    const Eigen::Matrix<double, 3, 2> e = points * nearest.slide;
    gram.topLeftCorner(nearest.slides, nearest.slides) =
        (e.transpose() * e).topLeftCorner(nearest.slides, nearest.slides);
    Eigen::Matrix<double, 12, 2> mixed = Eigen::Matrix<double, 12, 2>::Zero();
    for (int k = 0; k < nearest.slides; ++k)
        for (int i = 0; i < 4; ++i) mixed.block<3, 1>(3 * i, k) = nearest.slide(i, k) * r + w[i] * e.col(k);
    d.hessian -= 2.0 * mixed * gram.inverse() * mixed.transpose();
    return d;
}

double parallelThreshold(double squaredLength1, double squaredLength2) {
    return 1e-3 * squaredLength1 * squaredLength2;
}

ContactValue parallelMollifier(const ContactPoints& edges, double threshold) {
    const Vector3d a = edges.col(1) - edges.col(0), b = edges.col(3) - edges.col(2);
    const double aa = a.squaredNorm(), bb = b.squaredNorm(), ab = a.dot(b);
    const double x = a.cross(b).squaredNorm() / threshold;
    ContactValue m{1.0, ContactVector::Zero(), ContactMatrix::Zero()};
    if (x >= 1.0) return m;
    // c = aa·bb − ab², its derivatives in a and b, then in the four ends.
    Eigen::Matrix<double, 6, 1> slope;
    slope << 2.0 * (bb * a - ab * b), 2.0 * (aa * b - ab * a);
    Eigen::Matrix<double, 6, 6> curve;
    curve.topLeftCorner<3, 3>() = 2.0 * (bb * Matrix3d::Identity() - b * b.transpose());
    curve.bottomRightCorner<3, 3>() = 2.0 * (aa * Matrix3d::Identity() - a * a.transpose());
    curve.topRightCorner<3, 3>() = 2.0 * (2.0 * a * b.transpose() - b * a.transpose() - ab * Matrix3d::Identity());
    curve.bottomLeftCorner<3, 3>() = curve.topRightCorner<3, 3>().transpose();
    const double first = 2.0 * (1.0 - x) / threshold, second = -2.0 / (threshold * threshold);
    const Eigen::Matrix<double, 6, 6> h = first * curve + second * slope * slope.transpose();
    constexpr std::array sign{-1.0, 1.0, -1.0, 1.0};
    m.value = x * (2.0 - x);
    for (int i = 0; i < 4; ++i) {
        m.gradient.segment<3>(3 * i) = first * sign[i] * slope.segment<3>(3 * (i / 2));
        for (int j = 0; j < 4; ++j)
            m.hessian.block<3, 3>(3 * i, 3 * j) = sign[i] * sign[j] * h.block<3, 3>(3 * (i / 2), 3 * (j / 2));
    }
    return m;
}

}  // namespace tavr
