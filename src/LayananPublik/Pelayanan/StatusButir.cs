namespace LayananPublik.Pelayanan;

/// <summary>States of one document of an application (docs/kontrak.md).</summary>
public enum StatusButir { Draf, Diajukan, Diverifikasi, Dikembalikan, Disetujui, Diterbitkan, Diteruskan, HasilDiterima, Selesai, Ditolak, Dibatalkan, Menunggu }

/// <summary>What may be done with it.</summary>
public enum Tindakan { Ajukan, Ambil, Kembalikan, Lengkapi, Setujui, KembalikanKeMeja, Terbitkan, Serahkan, Teruskan, TerimaHasil, Tolak, Batalkan, Tuntaskan, Tahan, Lanjutkan, BukaLagi }
