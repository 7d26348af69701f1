using LayananPublik.Bersama;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;

namespace LayananPublik.Pengaduan;

/// <summary>What the office does with a complaint.</summary>
public sealed partial class Aduan
{
    const string TulisAlasan = "Tulis alasannya; warga akan membacanya.";

    /// <summary>It is a complaint the office takes on: its kind, weight, place and the office's own words for it.</summary>
    public Hasil Verifikasi(PetugasAktif petugas, KategoriAduan kategori, Berat berat, int unitKerjaId, string ringkasan, WaktuAduan waktu, DateTimeOffset pada)
    {
        if (Rapi(ringkasan, PanjangRingkasan) is not { } bersih) return Hasil.Ditolak("Tulis ringkasan tanpa nama, nomor, atau alamat rumah pelapor: itulah yang dibaca dinas.");
        if (Tempuh(TindakanAduan.Verifikasi, petugas.Pelaku, petugas.Peran, pada, null) is { Berhasil: false } tolak) return tolak;
        (Kategori, KategoriId, Berat, UnitKerjaId, Ringkasan, DiverifikasiPada) = (kategori, kategori.Id, berat, unitKerjaId, bersih, pada);
        Rahasia |= kategori.Rahasia;
        SamarkanTitik();
        PetugasId ??= petugas.Id;
        (PenyelesaianSejak, TenggatSelesai) = (pada, waktu.Janji(pada, kategori.Target.Selesai(berat)));
        AturJam(waktu);
        return Hasil.Baik;
    }

    /// <summary>The reporter is asked for more; the clocks stand still until he answers.</summary>
    public Hasil MintaData(PetugasAktif petugas, string teks, DateTimeOffset pada)
    {
        if (string.IsNullOrWhiteSpace(teks)) return Hasil.Ditolak("Tulis apa yang perlu dilengkapi warga.");
        var dari = Status;
        if (Tempuh(TindakanAduan.MintaData, petugas.Pelaku, petugas.Peran, pada, teks.Trim()) is { Berhasil: false } tolak) return tolak;
        PetugasId ??= petugas.Id;
        (JedaSejak, KembaliKe, EskalasiPada) = (pada, dari, null);
        return Hasil.Baik;
    }

    /// <summary>What was asked for has come.</summary>
    public Hasil Lengkapi(Pelaku pelaku, Peran oleh, WaktuAduan waktu, DateTimeOffset pada)
    {
        if (Tempuh(TindakanAduan.Lengkapi, pelaku, oleh, pada, null, KembaliKe ?? StatusAduan.Baru) is { Berhasil: false } tolak) return tolak;
        Lanjut(waktu, pada);
        return Hasil.Baik;
    }

    public Hasil Tolak(PetugasAktif petugas, string alasan, WaktuAduan waktu, DateTimeOffset pada) => string.IsNullOrWhiteSpace(alasan) ? Hasil.Ditolak(TulisAlasan)
        : Akhiri(TindakanAduan.Tolak, petugas.Pelaku, petugas.Peran, alasan.Trim(), waktu, pada);

    /// <summary>Not the office's to decide: the reporter is told where to go.</summary>
    public Hasil Alihkan(PetugasAktif petugas, string tujuan, string alasan, WaktuAduan waktu, DateTimeOffset pada)
    {
        if (Rapi(tujuan, 160) is not { } ke) return Hasil.Ditolak("Tulis instansi yang berwenang.");
        if (string.IsNullOrWhiteSpace(alasan)) return Hasil.Ditolak(TulisAlasan);
        if (Akhiri(TindakanAduan.Alihkan, petugas.Pelaku, petugas.Peran, $"{ke}: {alasan.Trim()}", waktu, pada) is { Berhasil: false } tolak) return tolak;
        DialihkanKe = ke;
        return Hasil.Baik;
    }

    /// <summary>The reporter does not want it pursued, or did not send in time what was asked for.</summary>
    public Hasil Cabut(Pelaku pelaku, Peran oleh, string alasan, WaktuAduan waktu, DateTimeOffset pada) => Akhiri(TindakanAduan.Cabut, pelaku, oleh, alasan, waktu, pada);

    /// <summary>Several offices may get it; one of them has to do it. A second call adds copies, or another main one once the first is gone.</summary>
    public Hasil Teruskan(PetugasAktif petugas, IReadOnlyList<(UnitKerja Dinas, bool Utama)> tujuan, string pengantar, WaktuAduan waktu, DateTimeOffset pada)
    {
        if (tujuan.Count == 0) return Hasil.Ditolak("Pilih paling sedikit satu dinas.");
        var utama = tujuan.Count(t => t.Utama);
        var adaUtama = disposisi.Exists(d => d is { Utama: true, Aktif: true });
        if (utama > 1) return Hasil.Ditolak("Hanya satu dinas yang menjadi pelaksana utama; yang lain tembusan.");
        if (utama == 1 && adaUtama) return Hasil.Ditolak("Sudah ada dinas pelaksana utama. Tarik dulu disposisinya bila hendak dialihkan.");
        if (utama == 0 && !adaUtama) return Hasil.Ditolak("Tentukan dinas pelaksana utamanya.");
        if (tujuan.FirstOrDefault(t => disposisi.Exists(d => d.DinasId == t.Dinas.Id && d.Aktif)).Dinas is { } kembar) return Hasil.Ditolak($"{kembar.Nama} sudah menerima disposisi ini.");
        if (Tempuh(TindakanAduan.Teruskan, petugas.Pelaku, petugas.Peran, pada, string.Join(", ", tujuan.Select(t => $"{t.Dinas.Nama}{(t.Utama ? "" : " (tembusan)")}"))) is { Berhasil: false } tolak) return tolak;
        var tenggat = waktu.Janji(pada, Kategori.Target.Tanggapan);
        foreach (var t in tujuan) disposisi.Add(Pengaduan.Disposisi.Kirim(this, t.Dinas, t.Utama, pengantar.Trim(), petugas.Pelaku, t.Utama ? tenggat : null, pada));
        PetugasId ??= petugas.Id;
        if (utama == 1)
        {
            DiteruskanPada ??= pada;
            (TanggapanSejak, TenggatTanggapan) = (pada, tenggat);
            UlangJam();
        }
        AturJam(waktu);
        return Hasil.Baik;
    }

    /// <summary>Takes a disposition back; without a main one the case is on the office's desk again.</summary>
    public Hasil TarikDisposisi(Disposisi d, PetugasAktif petugas, string alasan, WaktuAduan waktu, DateTimeOffset pada)
    {
        if (string.IsNullOrWhiteSpace(alasan)) return Hasil.Ditolak("Tulis alasan penarikan agar dinas tahu.");
        if (!d.Aktif) return Hasil.Ditolak("Disposisi ini sudah berakhir. Muat ulang.");
        if (!d.Utama)
        {
            if (!petugas.Boleh(Izin.KelolaAduan)) return Hasil.Ditolak("Peran Anda tidak berwenang untuk tindakan ini.");
            Catat(petugas.Pelaku, pada, "Tarik tembusan", $"{d.Dinas.Nama}: {alasan.Trim()}");
        }
        else if (Tempuh(TindakanAduan.TarikDisposisi, petugas.Pelaku, petugas.Peran, pada, $"{d.Dinas.Nama}: {alasan.Trim()}") is { Berhasil: false } tolak) return tolak;
        d.Tarik(pada);
        if (d.Utama) KembaliKeMeja(waktu, pada);
        return Hasil.Baik;
    }

    /// <summary>Done, as far as the office or the dinas can tell; the reporters are asked.</summary>
    public Hasil TindakLanjuti(Pelaku pelaku, Peran oleh, string teks, WaktuAduan waktu, DateTimeOffset pada)
    {
        if (string.IsNullOrWhiteSpace(teks)) return Hasil.Ditolak("Tulis apa yang sudah dilakukan; warga akan membacanya.");
        if (Tempuh(TindakanAduan.TindakLanjuti, pelaku, oleh, pada, teks.Trim()) is { Berhasil: false } tolak) return tolak;
        (DitindaklanjutiPada, TenggatKonfirmasi, DikonfirmasiPada) = (pada, waktu.Janji(pada, Kategori.Target.Konfirmasi) ?? pada.AddDays(14), null);
        DiteruskanPada ??= pada;
        AturJam(waktu);
        return Hasil.Baik;
    }

    /// <summary>Takes it to look after; also from a colleague, which stands in the history.</summary>
    public Hasil Ambil(PetugasAktif petugas, DateTimeOffset pada)
    {
        if (AlurAduan.Berakhir(Status)) return Hasil.Ditolak($"Aduan ini sudah {AlurAduan.Sebutan(Status)}.");
        if (PetugasId == petugas.Id) return Hasil.Baik;
        Catat(petugas.Pelaku, pada, PetugasId is null ? "Ambil" : "Ambil alih", null);
        PetugasId = petugas.Id;
        return Hasil.Baik;
    }

    public Hasil Tugaskan(PetugasAktif oleh, int petugasId, string nama, DateTimeOffset pada)
    {
        if (AlurAduan.Berakhir(Status)) return Hasil.Ditolak($"Aduan ini sudah {AlurAduan.Sebutan(Status)}.");
        if (PetugasId == petugasId) return Hasil.Baik;
        Catat(oleh.Pelaku, pada, "Tugaskan", nama);
        PetugasId = petugasId;
        return Hasil.Baik;
    }

    public Hasil UbahKategori(KategoriAduan kategori, PetugasAktif petugas, DateTimeOffset pada)
    {
        if (AlurAduan.Berakhir(Status)) return Hasil.Ditolak($"Aduan ini sudah {AlurAduan.Sebutan(Status)}.");
        if (KategoriId == kategori.Id) return Hasil.Baik;
        Catat(petugas.Pelaku, pada, "Ubah kategori", $"{Kategori.Nama} → {kategori.Nama}");
        (Kategori, KategoriId) = (kategori, kategori.Id);
        Rahasia |= kategori.Rahasia;
        SamarkanTitik();
        if (Rahasia) Terbit = false;
        return Hasil.Baik;
    }

    /// <summary>Other words for dinas and public, at any time after the verification: a name that slipped in must not stay there. The old words are not kept, the reason is.</summary>
    public Hasil UbahRingkasan(string ringkasan, string alasan, PetugasAktif petugas, DateTimeOffset pada)
    {
        if (DiverifikasiPada is null) return Hasil.Ditolak("Ringkasan ditulis saat verifikasi.");
        if (Rapi(ringkasan, PanjangRingkasan) is not { } bersih) return Hasil.Ditolak("Tulis ringkasan tanpa nama, nomor, atau alamat rumah pelapor: itulah yang dibaca dinas.");
        if (string.IsNullOrWhiteSpace(alasan)) return Hasil.Ditolak("Tulis mengapa ringkasannya diubah.");
        if (bersih == Ringkasan) return Hasil.Baik;
        Ringkasan = bersih;
        Catat(petugas.Pelaku, pada, "Ubah ringkasan", Bersama.Riwayat.Muat(alasan.Trim()));
        return Hasil.Baik;
    }

    /// <summary>Its point lies in this kelurahan: there it is counted from now on.</summary>
    public void Tempatkan(UnitKerja unit, string? rw, PetugasAktif petugas, DateTimeOffset pada)
    {
        if (UnitKerjaId == unit.Id) return;
        (UnitKerja, UnitKerjaId, Rw) = (unit, unit.Id, Rw ?? rw);
        Catat(petugas.Pelaku, pada, "Wilayah menurut titik", unit.Nama);
    }

    public Hasil CatatNomorLapor(string? nomor, PetugasAktif petugas, DateTimeOffset pada)
    {
        if (nomor?.Trim().Length > PanjangLapor) return Hasil.Ditolak($"Nomor SP4N-LAPOR! paling panjang {PanjangLapor} huruf.");
        NomorLapor = Rapi(nomor, PanjangLapor);
        Catat(petugas.Pelaku, pada, "Nomor SP4N-LAPOR!", NomorLapor ?? "dihapus");
        return Hasil.Baik;
    }

    /// <summary>On the public list, in the office's words. What is confidential never goes there.</summary>
    public Hasil Terbitkan(bool terbit, PetugasAktif petugas, DateTimeOffset pada)
    {
        if (terbit && Rahasia) return Hasil.Ditolak("Aduan rahasia tidak diterbitkan.");
        if (terbit && Ringkasan.Length == 0) return Hasil.Ditolak("Verifikasi dulu aduan ini: yang diterbitkan hanya ringkasan kantor.");
        if (Terbit == terbit) return Hasil.Baik;
        Terbit = terbit;
        Catat(petugas.Pelaku, pada, terbit ? "Terbitkan" : "Tarik dari daftar publik", null);
        return Hasil.Baik;
    }

    Hasil Akhiri(TindakanAduan lewat, Pelaku pelaku, Peran oleh, string alasan, WaktuAduan waktu, DateTimeOffset pada)
    {
        if (Tempuh(lewat, pelaku, oleh, pada, alasan) is { Berhasil: false } tolak) return tolak;
        foreach (var d in disposisi.Where(d => d.Aktif)) d.Tarik(pada);
        (JedaSejak, KembaliKe) = (null, null);
        AturJam(waktu);
        return Hasil.Baik;
    }

    void KembaliKeMeja(WaktuAduan waktu, DateTimeOffset pada)
    {
        (TanggapanSejak, TenggatTanggapan) = (null, null);
        UlangJam();
        MulaiVerifikasi(waktu, pada);
    }
}
