//! Accidents while writing: the process is killed, the disk is full, the folder refuses to be written.

#[cfg(target_os = "linux")]
mod full_disk;
mod killed;
#[cfg(target_os = "linux")]
mod machine;
#[cfg(target_os = "linux")]
mod read_only;
