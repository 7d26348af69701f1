namespace LayananPublik.Pengaduan;

public enum StatusAduan { Baru, ButuhData, Diverifikasi, Didisposisi, Diproses, Ditindaklanjuti, Selesai, DibukaLagi, Ditolak, BukanWewenang, Duplikat, Dicabut }

public enum TindakanAduan { Verifikasi, MintaData, Lengkapi, Tolak, Alihkan, Teruskan, TarikDisposisi, Kerjakan, Kembalikan, TindakLanjuti, Konfirmasi, Tutup, BukaLagi, Gabung, Pisah, Cabut }

public enum KanalAduan { WhatsApp, Loket, Telepon, Surat, Lapor }

/// <summary>How much work a complaint is; decides within how many working days it must be done.</summary>
public enum Berat { Ringan, Normatif, TanpaPengawasan, Pengawasan }

/// <summary>Who has to look after it by now: the officer at first, the section head and the camat when its time has run out.</summary>
public enum TingkatAduan { Petugas, Kasi, Camat }

/// <summary>The clock that runs for the office; none while the citizen is waited for, and none when it is over.</summary>
public enum JamAduan { Tidak, Verifikasi, Tanggapan, Penyelesaian }

public enum GolonganBukti { Bukti, Hasil }

public enum StatusDisposisi { Dikirim, Diterima, Dikerjakan, Selesai, Dikembalikan }

public enum JenisLaporan { Terima, Tanya, Jawab, Kemajuan, Selesai, Kembali, MintaIdentitas }

/// <summary><see cref="DariDinas"/>: the dinas asks, and no officer has taken it up yet.</summary>
public enum StatusPermintaan { Menunggu, Disetujui, Ditolak, DariDinas }

/// <summary>What became of an officer's alarm outside the screen: sent, or not, and why.</summary>
public enum HasilKabar { Dikirim, TanpaTemplat, TanpaNomorKantor, DitolakPenerima }
