using LayananPublik.Bersama;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;

namespace LayananPublik.Pengaduan;

/// <summary>Several reports of the same, and what their reporters say when it is done.</summary>
public sealed partial class Aduan
{
    /// <summary>Belongs to another case from now on: its reporter hears what becomes of that one.</summary>
    public Hasil Gabung(Aduan induk, PetugasAktif petugas, WaktuAduan waktu, DateTimeOffset pada)
    {
        if (induk.Id == Id) return Hasil.Ditolak("Aduan tidak dapat digabung dengan dirinya sendiri.");
        if (induk.IndukId is not null) return Hasil.Ditolak($"Aduan {induk.Nomor} sendiri bagian dari aduan lain. Gabungkan ke induknya.");
        if (induk.Status is StatusAduan.Ditolak or StatusAduan.BukanWewenang or StatusAduan.Dicabut) return Hasil.Ditolak($"Aduan {induk.Nomor} sudah {AlurAduan.Sebutan(induk.Status)}. Pilih aduan lain.");
        if (Akhiri(TindakanAduan.Gabung, petugas.Pelaku, petugas.Peran, induk.Nomor, waktu, pada) is { Berhasil: false } tolak) return tolak;
        (Induk, IndukId) = (induk, induk.Id);
        induk.Catat(petugas.Pelaku, pada, "Menerima gabungan", Nomor);
        return Hasil.Baik;
    }

    /// <summary>Follows its main case into another group.</summary>
    internal void Pindah(Aduan induk, Pelaku oleh, DateTimeOffset pada)
    {
        Catat(oleh, pada, "Pindah induk", induk.Nomor);
        (Induk, IndukId) = (induk, induk.Id);
    }

    /// <summary>It was not the same after all: a case of its own again, with a clock of its own.</summary>
    public Hasil Pisah(PetugasAktif petugas, WaktuAduan waktu, DateTimeOffset pada)
    {
        if (Tempuh(TindakanAduan.Pisah, petugas.Pelaku, petugas.Peran, pada, Induk?.Nomor, DiverifikasiPada is null ? StatusAduan.Baru : StatusAduan.Diverifikasi) is { Berhasil: false } tolak) return tolak;
        (Induk, IndukId, DikonfirmasiPada) = (null, null, null);
        if (DiverifikasiPada is not null && Berat is { } berat) (PenyelesaianSejak, TenggatSelesai) = (pada, waktu.Janji(pada, Kategori.Target.Selesai(berat)));
        UlangJam();
        MulaiVerifikasi(waktu, pada);
        return Hasil.Baik;
    }

    /// <summary>Another reporter of the group has sent something: a line alone. It changes nothing of this case, so it clashes with nobody at work on it.</summary>
    internal void CatatDariLain(string tindakan, string? asal, DateTimeOffset pada) => riwayat.Add(RiwayatAduan.Tentang(Pelaku.Warga, pada, tindakan, Status, Status, asal));

    /// <summary>This reporter says that it is done; whether the case ends is for the group: <see cref="Selesaikan"/>.</summary>
    internal void Beres(Pelaku oleh, string? catatan, DateTimeOffset pada)
    {
        if (DikonfirmasiPada is not null) return;
        DikonfirmasiPada = pada;
        Catat(oleh, pada, "Sudah beres", catatan);
    }

    /// <summary>A reporter in the group is asked anew each time it is done.</summary>
    internal void TanyaLagi()
    {
        if (DikonfirmasiPada is not null) (DikonfirmasiPada, Versi) = (null, Versi + 1);
    }

    /// <summary>Every reporter who could be asked has said that it is done.</summary>
    internal Hasil Selesaikan(Pelaku oleh, Peran peran, WaktuAduan waktu, DateTimeOffset pada)
    {
        if (Tempuh(TindakanAduan.Konfirmasi, oleh, peran, pada, null) is { Berhasil: false } tolak) return tolak;
        TenggatKonfirmasi = null;
        AturJam(waktu);
        return Hasil.Baik;
    }

    /// <summary>Nobody said that it is not done: closed after the time for that has passed.</summary>
    public Hasil Tutup(WaktuAduan waktu, DateTimeOffset pada)
    {
        if (Status != StatusAduan.Ditindaklanjuti || TenggatKonfirmasi is null || TenggatKonfirmasi > pada) return Hasil.Ditolak("Belum waktunya ditutup.");
        if (Tempuh(TindakanAduan.Tutup, Pelaku.Sistem, Peran.Sistem, pada, "Tidak ada tanggapan warga sampai batas waktu konfirmasi.") is { Berhasil: false } tolak) return tolak;
        TenggatKonfirmasi = null;
        AturJam(waktu);
        return Hasil.Baik;
    }

    /// <summary>Not done after all: counted, for the case and for the dinas that reported it done; its clocks begin anew. One that was refused before anybody verified it is simply new again: it still needs its kind, weight and summary.</summary>
    public Hasil BukaLagi(Pelaku pelaku, Peran oleh, string? alasan, WaktuAduan waktu, DateTimeOffset pada)
    {
        if (oleh == Peran.Warga && Status == StatusAduan.Selesai && BerakhirPada + BatasBukaLagi < pada) return Hasil.Ditolak("Aduan ini sudah lebih dari 30 hari selesai. Bila masalahnya muncul lagi, kirim aduan baru.");
        var dinas = Status is StatusAduan.Ditindaklanjuti or StatusAduan.Selesai ? disposisi.FindLast(d => d is { Utama: true, DitarikPada: null, Status: StatusDisposisi.Selesai }) : null;
        var ke = DiverifikasiPada is null && Status is (StatusAduan.Ditolak or StatusAduan.BukanWewenang) ? StatusAduan.Baru : StatusAduan.DibukaLagi;
        if (Tempuh(TindakanAduan.BukaLagi, pelaku, oleh, pada, Bersama.Riwayat.Muat(alasan), ke) is { Berhasil: false } tolak) return tolak;
        (TenggatKonfirmasi, DikonfirmasiPada, DialihkanKe) = (null, null, null);
        if (ke == StatusAduan.DibukaLagi) DibukaLagiKali++;
        if (dinas is not null)
        {
            (TanggapanSejak, TenggatTanggapan) = (pada, waktu.Janji(pada, Kategori.Target.Tanggapan));
            dinas.BukaLagi(TenggatTanggapan);
        }
        if (Berat is { } berat) (PenyelesaianSejak, TenggatSelesai) = (pada, waktu.Janji(pada, Kategori.Target.Selesai(berat)));
        UlangJam();
        MulaiVerifikasi(waktu, pada);
        return Hasil.Baik;
    }
}
