# `cmake --install` puts the library where find_package(Raftarium) finds it: headers, static
# libraries, and the package. The programs are installed with it.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

add_library(Raftarium INTERFACE)
target_link_libraries(Raftarium INTERFACE raftarium-node raftarium-machine)
set(libraries Raftarium raftarium-raft raftarium-machine raftarium-net-base raftarium-wire raftarium-storage
    raftarium-transport raftarium-node)
install(TARGETS ${libraries} EXPORT RaftariumTargets
        ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}
        INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/raftarium)
install(FILES src/raftarium.h DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/raftarium)
foreach(folder core/raft core/machine net/base net/wire net/storage net/transport net/node)
  install(DIRECTORY src/${folder}/ DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/raftarium/${folder}
          FILES_MATCHING PATTERN "*.h" PATTERN "*_private.h" EXCLUDE)
endforeach()
install(EXPORT RaftariumTargets NAMESPACE Raftarium::
        DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/Raftarium)
configure_package_config_file(cmake/RaftariumConfig.cmake.in
  "${CMAKE_CURRENT_BINARY_DIR}/RaftariumConfig.cmake"
  INSTALL_DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/Raftarium)
write_basic_package_version_file("${CMAKE_CURRENT_BINARY_DIR}/RaftariumConfigVersion.cmake"
  COMPATIBILITY SameMinorVersion)
install(FILES "${CMAKE_CURRENT_BINARY_DIR}/RaftariumConfig.cmake"
              "${CMAKE_CURRENT_BINARY_DIR}/RaftariumConfigVersion.cmake"
        DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/Raftarium)
install(TARGETS raftarium-cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
