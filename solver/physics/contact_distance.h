#pragma once
// Distance of a point to a triangle, an edge or a point, and of two edges, with derivatives. Nearest points are weights
// of the four nodes, separation = points · weight, so one formula serves every sub-case: by the envelope theorem the
// squared distance D has the gradient 2 wᵢ r, and its Hessian loses what the sliding of the nearest points gives back.
// Pairs and mollifier: Li et al. 2020, doi:10.1145/3386569.3392425, sections 4.2 and 5.2.
#include <Eigen/Core>

namespace tavr {

/// Columns: point, then triangle (3), edge (2) or point (1), the rest unused; or first edge (2), second edge (2).
enum class ContactKind { pointTriangle, edgeEdge, pointEdge, pointPoint };

using ContactPoints = Eigen::Matrix<double, 3, 4>;   ///< mm
using ContactVector = Eigen::Matrix<double, 12, 1>;  ///< degree of freedom 3·column + component
using ContactMatrix = Eigen::Matrix<double, 12, 12>;

struct ContactNearest {
    Eigen::Vector4d weight = Eigen::Vector4d::Zero();  ///< sums to zero
    /// Change of the weights with each coordinate along which the nearest points may slide.
    Eigen::Matrix<double, 4, 2> slide = Eigen::Matrix<double, 4, 2>::Zero();
    int slides = 0;              ///< 2 inside triangle or both edges, 1 inside one edge, 0 at a node
    Eigen::Vector3d separation;  ///< from the second to the first, mm
};

ContactNearest nearestPoints(ContactKind kind, const ContactPoints& points);

struct ContactValue {
    double value = 0.0;
    ContactVector gradient;
    ContactMatrix hessian;
};

/// mm², with derivatives in mm; exact as long as `nearest` belongs to `points`.
ContactValue squaredDistance(const ContactPoints& points, const ContactNearest& nearest);

/// |first × second|² below which two edges count as nearly parallel: 1e-3 of their squared rest lengths' product, mm⁴.
double parallelThreshold(double squaredLength1, double squaredLength2);
/// 0 for parallel edges, rising smoothly to 1 at the threshold (mm⁴): the distance of parallel edges has a kink.
ContactValue parallelMollifier(const ContactPoints& edges, double threshold);

}  // namespace tavr
