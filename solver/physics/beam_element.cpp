#include "solver/physics/beam_element.h"

#include "core/base/check.h"
#include "solver/physics/beam_rotation.h"

#include <Eigen/LU>

namespace tavr {
namespace {

using Eigen::Matrix3d;
using Eigen::Vector3d;
using Matrix3x12 = Eigen::Matrix<double, 3, 12>;

/// The present shape as the frame halfway sees it.
struct Pose {
    Eigen::Quaterniond halfway;
    Vector3d tangent;  ///< chord / reference length
    Vector3d bend;     ///< log of the rotation from the first frame to the second
};

/// Its first derivatives in the frame halfway; columns u₁, a₁, u₂, a₂: the nodes' displacements and spins seen there.
struct Variation {
    Matrix3x12 tangent;
    Matrix3x12 bend;
    Matrix3x12 spin;  ///< of the frame halfway itself
    AngleFunction half;
};

Pose poseOf(const Vector3d& chord, double length, const Eigen::Quaterniond& frame1, const Eigen::Quaterniond& frame2) {
    Pose pose;
    pose.bend = rotationLog(frame1.conjugate() * frame2);
    pose.halfway = frame1 * rotationExp(0.5 * pose.bend);
    pose.tangent = pose.halfway.conjugate() * chord / length;
    return pose;
}

Pose poseOf(const BeamShape& shape, const BeamNode& first, const BeamNode& second) {
    return poseOf(second.position - first.position, shape.length, first.rotation * shape.frame[0],
                  second.rotation * shape.frame[1]);
}

Vector6 strainOf(const BeamShape& shape, const Pose& pose) {
    Vector6 strain;
    strain << pose.tangent - shape.tangent, (pose.bend - shape.bend) / shape.length;
    return strain;
}

Variation variationOf(const Pose& pose, double length) {
    Variation v{{}, {}, {}, halfwaySpin(pose.bend.norm())};
    const Matrix3d identity = Matrix3d::Identity(), zero = Matrix3d::Zero();
    const Matrix3d lean = 0.5 * v.half.value * skew(pose.bend), relative = relativeSpinMap(pose.bend).matrix();
    v.spin << zero, 0.5 * identity + lean, zero, 0.5 * identity - lean;
    v.bend << zero, -relative, zero, relative;
    v.tangent = skew(pose.tangent) * v.spin;
    v.tangent.leftCols<3>() -= identity / length;
    v.tangent.middleCols<3>(6) += identity / length;
    return v;
}

/// Change of the internal forces at fixed section force, in the frame halfway and with its spin.
Matrix12 geometricStiffness(const Pose& pose, const Variation& v, double length, const Vector6& section,
                            const Vector12& forces) {
    const Vector3d n = section.head<3>(), m = section.tail<3>();
    const Vector3d couple = length * n.cross(pose.tangent);
    const Matrix3x12 dCouple = length * skew(n) * v.tangent;
    const Matrix3d dLean =
        0.5 * (v.half.slope * pose.bend.cross(couple) * pose.bend.transpose() - v.half.value * skew(couple));
    const Matrix3x12 antisymmetric =
        0.5 * v.half.value * skew(pose.bend) * dCouple + (dLean + relativeSpinMap(pose.bend).derivative(m)) * v.bend;
    Matrix12 result;
    for (int node = 0; node < 2; ++node) {
        result.middleRows<3>(6 * node) = -skew(forces.segment<3>(6 * node)) * v.spin;
        result.middleRows<3>(6 * node + 3) =
            -skew(forces.segment<3>(6 * node + 3)) * v.spin + 0.5 * dCouple + (node == 0 ? -1.0 : 1.0) * antisymmetric;
    }
    return result;
}

}  // namespace

void BeamNode::advance(const Vector6& increment) {
    position += increment.head<3>();
    rotation = (rotationExp(increment.tail<3>()) * rotation).normalized();
}

Eigen::Quaterniond sectionFrame(const Vector3d& along, const Vector3d& thickness) {
    const Vector3d width = thickness.cross(along);
    TAVR_CHECK(width.norm() > 1e-12 * thickness.norm() * along.norm());
    Matrix3d axes;
    axes.col(0) = along.normalized();
    axes.col(1) = width.normalized();
    axes.col(2) = axes.col(0).cross(axes.col(1));
    return Eigen::Quaterniond(axes);
}

BeamShape BeamShape::between(const Vector3d& first, const Vector3d& second, const Eigen::Quaterniond& frame1,
                             const Eigen::Quaterniond& frame2) {
    BeamShape shape;
    shape.frame = {frame1, frame2};
    shape.length = (second - first).norm();
    TAVR_CHECK(shape.length > 0.0);
    const Pose pose = poseOf(second - first, shape.length, frame1, frame2);
    shape.tangent = pose.tangent;
    shape.bend = pose.bend;
    return shape;
}

Vector6 beamStrain(const BeamShape& shape, const BeamNode& first, const BeamNode& second) {
    return strainOf(shape, poseOf(shape, first, second));
}

BeamForces beamForces(const BeamShape& shape, const BeamNode& first, const BeamNode& second, const BeamSection& section,
                      std::span<const UniaxialHistory> committed, std::span<UniaxialHistory> trial) {
    const Pose pose = poseOf(shape, first, second);
    const Variation v = variationOf(pose, shape.length);
    BeamForces result;
    result.strain = strainOf(shape, pose);
    const SectionForces at = section.respond(result.strain, committed, trial);
    result.stored = shape.length * at.stored;
    result.dissipated = shape.length * at.dissipated;
    Eigen::Matrix<double, 6, 12> b;
    b << v.tangent, v.bend / shape.length;
    const Vector12 forces = shape.length * b.transpose() * at.force;
    const Eigen::Matrix<double, 6, 12> cb = at.tangent * b;
    Matrix12 stiffness = geometricStiffness(pose, v, shape.length, at.force, forces);
    stiffness.noalias() += shape.length * b.transpose() * cb;
    const Matrix3d axes = pose.halfway.toRotationMatrix();
    for (int i = 0; i < 12; i += 3) {
        result.residual.segment<3>(i) = axes * forces.segment<3>(i);
        for (int j = 0; j < 12; j += 3)
            result.tangent.block<3, 3>(i, j) = axes * stiffness.block<3, 3>(i, j) * axes.transpose();
    }
    return result;
}

}  // namespace tavr
