namespace LayananPublik.Pemanggilan;

/// <summary>How far a ticket of the day has come.</summary>
public enum StatusTiket { Menunggu, Dipanggil, Dilayani, Selesai, Lewat, Batal }

/// <summary>What can be done with a ticket; rows of <see cref="AlurTiket"/>.</summary>
public enum LangkahTiket { Panggil, PanggilUlang, Mulai, Selesaikan, Lewatkan, Kembali, Tahan, Lanjutkan, Pindah, Batalkan, TutupHari }

/// <summary>Where a ticket was taken.</summary>
public enum CaraAmbil { Loket, Kios, Obrolan }

/// <summary>Whether a counter calls.</summary>
public enum KeadaanLoket { Tutup, Buka, Istirahat }
