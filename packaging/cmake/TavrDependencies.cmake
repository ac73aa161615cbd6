# Every third party in one place, each wrapped as one INTERFACE target with SYSTEM headers.
# Order matters: Eigen before CGAL_Eigen3_support, TBB before CGAL_TBB_support.
find_package(Threads REQUIRED)
find_package(Eigen3 3.4 REQUIRED NO_MODULE)
find_package(TBB REQUIRED)
find_package(PkgConfig REQUIRED)
find_package(tl-expected REQUIRED)
find_package(fmt REQUIRED)
find_package(spdlog REQUIRED)
find_package(nlohmann_json REQUIRED)

function(tavr_third_party name)
  cmake_parse_arguments(A "" "" "INCLUDES;LINKS;DEFINES" ${ARGN})
  add_library(tavr_3rd_${name} INTERFACE)
  target_include_directories(tavr_3rd_${name} SYSTEM INTERFACE ${A_INCLUDES})
  target_link_libraries(tavr_3rd_${name} INTERFACE ${A_LINKS})
  target_compile_definitions(tavr_3rd_${name} INTERFACE ${A_DEFINES})
endfunction()

tavr_third_party(eigen LINKS Eigen3::Eigen)
tavr_third_party(expected LINKS tl::expected)
tavr_third_party(fmt LINKS fmt::fmt)
tavr_third_party(spdlog LINKS spdlog::spdlog)
tavr_third_party(json LINKS nlohmann_json::nlohmann_json)
tavr_third_party(threads LINKS Threads::Threads)
find_package(OpenSSL 3.0 REQUIRED)   # libcrypto only: SHA-256 of the study's items, with the processor's SHA instructions
tavr_third_party(crypto LINKS OpenSSL::Crypto)
find_package(EXPAT REQUIRED)         # the XML header of .vtp files where VTK may not be linked
tavr_third_party(expat LINKS EXPAT::EXPAT)

find_package(DCMTK REQUIRED)
tavr_third_party(dcmtk INCLUDES ${DCMTK_INCLUDE_DIRS} LINKS ${DCMTK_LIBRARIES})
find_package(ZLIB REQUIRED)
tavr_third_party(zlib LINKS ZLIB::ZLIB)
pkg_check_modules(OPENJPEG REQUIRED IMPORTED_TARGET libopenjp2)
tavr_third_party(openjpeg LINKS PkgConfig::OPENJPEG)

find_package(CGAL 5.5 REQUIRED)
include(CGAL_Eigen3_support)
tavr_third_party(cgal LINKS CGAL::CGAL CGAL::Eigen3_support)

find_package(ITK 5.2 REQUIRED COMPONENTS
  ITKCommon ITKIOImageBase ITKIOMeta ITKIONRRD ITKIONIFTI ITKLevelSets ITKSmoothing ITKThresholding
  ITKConnectedComponents ITKDistanceMap ITKFastMarching ITKImageGrid ITKImageFeature ITKMathematicalMorphology
  ITKBinaryMathematicalMorphology ITKRegionGrowing ITKImageIntensity ITKImageFunction ITKImageGradient ITKAnisotropicSmoothing)
tavr_third_party(itk INCLUDES ${ITK_INCLUDE_DIRS} LINKS ${ITK_LIBRARIES})

# Always with components, never GUISupportQt (Qt 5 in Debian). Never InteractionStyle, InteractionWidgets, InteractionImage or
# FiltersExtraction: Debian builds them on ParallelMPI and the desk lists no MPI; cameras are turned by app/viz itself.
find_package(VTK 9.1 REQUIRED COMPONENTS
  CommonCore CommonDataModel CommonTransforms CommonMath FiltersCore FiltersGeneral FiltersSources FiltersModeling ImagingCore
  IOImage IOXML IOGeometry RenderingCore RenderingOpenGL2 RenderingVolume
  RenderingVolumeOpenGL2 RenderingFreeType RenderingAnnotation RenderingImage)
tavr_third_party(vtk LINKS ${VTK_LIBRARIES})
find_package(OpenGL REQUIRED COMPONENTS OpenGL EGL)
tavr_third_party(egl LINKS OpenGL::OpenGL OpenGL::EGL DEFINES EGL_NO_X11)

find_package(MPI REQUIRED COMPONENTS C CXX)
pkg_check_modules(PETSC REQUIRED IMPORTED_TARGET PETSc>=3.18)
tavr_third_party(petsc LINKS PkgConfig::PETSC MPI::MPI_CXX DEFINES OMPI_SKIP_MPICXX)

find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets OpenGL OpenGLWidgets PrintSupport Svg Concurrent Test LinguistTools)
tavr_third_party(qtcore LINKS Qt6::Core)
tavr_third_party(qtgui LINKS Qt6::Gui Qt6::PrintSupport Qt6::Svg)
tavr_third_party(qtwidgets LINKS Qt6::Widgets Qt6::OpenGL Qt6::OpenGLWidgets)
tavr_third_party(qttest LINKS Qt6::Test)
find_path(CLI11_INCLUDE CLI/CLI.hpp REQUIRED)
tavr_third_party(cli11 INCLUDES ${CLI11_INCLUDE})
