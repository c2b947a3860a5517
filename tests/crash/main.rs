//! Accidents while writing and after: the process is killed, a call of the system fails, the disk is full, the folder
//! refuses to be written, a file comes back spoiled.

mod damaged;
#[cfg(target_os = "linux")]
mod faults;
#[cfg(target_os = "linux")]
mod full_disk;
mod killed;
#[cfg(target_os = "linux")]
mod machine;
#[cfg(target_os = "linux")]
mod read_only;
