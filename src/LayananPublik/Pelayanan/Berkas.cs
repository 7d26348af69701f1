using LayananPublik.Bersama;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;

namespace LayananPublik.Pelayanan;

/// <summary>Verdict on a document. <see cref="Diganti"/>: a newer one took its place.</summary>
public enum Putusan { Belum, Diterima, Ditolak, Diganti }

/// <summary>A document a citizen handed in for a requirement; one may serve several <see cref="Butir"/>.</summary>
public sealed class Berkas
{
    public const int PanjangAlasan = 500, PanjangMutu = 120, PanjangAsal = 200;

    /// <summary>In <see cref="Dok"/>: the citizen has not yet said what it shows.</summary>
    public const string BelumDipilah = "BELUM_DIPILAH";

    readonly List<BerkasButir> butir = [];
    readonly List<CocokIsian> cocok = [];

    Berkas() { }

    public int Id { get; private set; }

    public int PermohonanId { get; private set; }

    public Permohonan Permohonan { get; private set; } = null!;

    /// <summary>Code of the requirement it answers, e.g. "KTP".</summary>
    public string Dok { get; private set; } = "";

    public string Nama { get; private set; } = "";

    /// <summary>The chat message's file, where it came by chat; its bytes may still be on their way.</summary>
    public int? LampiranId { get; private set; }

    public Lampiran? Lampiran { get; private set; }

    public int? IsiLemariId { get; private set; }

    public IsiLemari? IsiLemari { get; private set; }

    /// <summary>Uploaded by the citizen on the page behind a link, not sent in the chat.</summary>
    public bool LewatTautan { get; private set; }

    public DateTimeOffset Pada { get; private set; }

    /// <summary>What makes it hard to use ("kecil, 320 × 200 titik"); the citizen was asked once to send it again, the officer sees it. Null = nothing.</summary>
    public string? Mutu { get; private set; }

    public Putusan Putusan { get; private set; }

    /// <summary>Why it was rejected; the citizen reads it.</summary>
    public string? Alasan { get; private set; }

    public int? DiputusOlehId { get; private set; }

    public string? DiputusOleh { get; private set; }

    public DateTimeOffset? DiputusPada { get; private set; }

    public int Versi { get; private set; }

    /// <summary>In place of a file: what somebody confirmed by WhatsApp, or whose confirmation is waited for.</summary>
    public string? Catatan { get; private set; }

    /// <summary>Keyed hash of the note and of what it belongs to; null while it is waited for.</summary>
    public string? CatatanSidik { get; private set; }

    /// <summary>Taken over from an earlier application of the same person: who accepted it there, and when. The bytes are the same row of the cabinet.</summary>
    public string? Asal { get; private set; }

    /// <summary>Answers that were held against this document.</summary>
    public IReadOnlyList<CocokIsian> Cocok => cocok;

    public bool MenungguCatatan => Catatan is not null && CatatanSidik is null && Putusan == Putusan.Belum;

    public IReadOnlyList<BerkasButir> Butir => butir;

    internal static Berkas Terima(Permohonan permohonan, string dok, string nama, Lampiran? lampiran, IsiLemari? isi, DateTimeOffset pada) => new()
    {
        Permohonan = permohonan, Dok = dok, Nama = nama, Lampiran = lampiran, LampiranId = lampiran is { Id: > 0 } ? lampiran.Id : null, IsiLemari = isi, Pada = pada
    };

    internal void DariTautan() => LewatTautan = true;

    internal void DariLama(string asal) => Asal = asal.Length > PanjangAsal ? asal[..PanjangAsal] : asal;

    /// <summary>Notes whether an answer agrees with this document; a later look takes the place of the earlier one.</summary>
    internal Hasil Cocokkan(string field, string nilai, HasilCocok hasil, string? alasan, PetugasAktif petugas, DateTimeOffset pada, Segel segel)
    {
        if (Putusan is Putusan.Diganti or Putusan.Ditolak) return Hasil.Ditolak("Berkas ini tidak dipakai lagi; cocokkan dengan penggantinya.");
        if (IsiLemari is null && IsiLemariId is null) return Hasil.Ditolak("Berkas masih diunduh dari WhatsApp; tunggu sebentar lalu coba lagi.");
        if (nilai.Length == 0) return Hasil.Ditolak("Isi dulu datanya, lalu cocokkan.");
        alasan = string.IsNullOrWhiteSpace(alasan) ? null : alasan.Trim();
        if (hasil == HasilCocok.Beda && alasan is null) return Hasil.Ditolak("Tulis apa yang berbeda; warga akan membacanya bila diminta memperbaiki.");
        if (alasan?.Length > CocokIsian.PanjangAlasan) return Hasil.Ditolak($"Alasan paling panjang {CocokIsian.PanjangAlasan} karakter.");
        if (cocok.Find(c => c.Field == field) is not { } catatan) cocok.Add(catatan = CocokIsian.Untuk(field));
        catatan.Catat(nilai, hasil, hasil == HasilCocok.Beda ? alasan : null, petugas, pada, segel);
        Permohonan.Berubah();
        return Hasil.Baik;
    }

    internal void UntukButir(IEnumerable<Butir> daftar) => butir.AddRange(daftar.Select(b => BerkasButir.Antara(this, b)));

    /// <summary>The fetched bytes have arrived.</summary>
    public void Tersimpan(IsiLemari isi) => (IsiLemari, Versi) = (isi, Versi + 1);

    public void Tandai(string? mutu) => (Mutu, Versi) = (mutu, Versi + 1);

    public Hasil TerimaSebagaiSah(PetugasAktif petugas, DateTimeOffset pada)
    {
        if (Putusan == Putusan.Diganti) return Hasil.Ditolak("Berkas ini sudah diganti dengan yang baru.");
        if (MenungguCatatan) return Hasil.Ditolak("Ketua RT/RW belum menjawab permintaan ini.");
        if (IsiLemari is null && IsiLemariId is null && CatatanSidik is null) return Hasil.Ditolak("Berkas masih diunduh dari WhatsApp; tunggu sebentar lalu coba lagi.");
        Putuskan(Putusan.Diterima, null, petugas, pada);
        return Hasil.Baik;
    }

    public Hasil Tolak(string alasan, PetugasAktif petugas, DateTimeOffset pada)
    {
        if (Putusan == Putusan.Diganti) return Hasil.Ditolak("Berkas ini sudah diganti dengan yang baru.");
        if (string.IsNullOrWhiteSpace(alasan)) return Hasil.Ditolak("Pilih atau tulis alasan penolakan; warga akan membacanya.");
        if (alasan.Trim().Length > PanjangAlasan) return Hasil.Ditolak($"Alasan paling panjang {PanjangAlasan} karakter.");
        Putuskan(Putusan.Ditolak, alasan.Trim(), petugas, pada);
        return Hasil.Baik;
    }

    /// <summary>Takes the verdict back.</summary>
    public Hasil PeriksaUlang(PetugasAktif petugas, DateTimeOffset pada)
    {
        if (Putusan == Putusan.Diganti) return Hasil.Ditolak("Berkas ini sudah diganti dengan yang baru.");
        Putuskan(Putusan.Belum, null, petugas, pada);
        return Hasil.Baik;
    }

    /// <summary>The file could not be used (wrong type, empty, too large, never arrived): the requirement is open again.</summary>
    internal void TakTerpakai(string sebab, DateTimeOffset pada)
    {
        (Putusan, Alasan, DiputusOleh, DiputusPada) = (Putusan.Ditolak, sebab, Pelaku.Sistem.Nama, pada);
        Versi++;
        Permohonan.Berubah();
    }

    internal Hasil Pindah(string dok, string nama, IEnumerable<Butir> untuk)
    {
        if (Putusan == Putusan.Diganti) return Hasil.Ditolak("Berkas ini sudah diganti dengan yang baru.");
        (Dok, Nama, Putusan, Alasan, DiputusOlehId, DiputusOleh, DiputusPada) = (dok, nama, Putusan.Belum, null, null, null, null);
        butir.Clear();
        UntukButir(untuk);
        Versi++;
        return Hasil.Baik;
    }

    internal void TungguCatatan(string catatan) => (Catatan, Versi) = (Muat(catatan), Versi + 1);

    /// <summary>It was confirmed; the note stands in for the paper from now on.</summary>
    public void Catatkan(string catatan, Segel segel)
    {
        (Catatan, Versi) = (Muat(catatan), Versi + 1);
        CatatanSidik = SidikCatatan(segel);
        Permohonan.Berubah();
    }

    /// <summary>Nobody has changed the note since it was confirmed.</summary>
    public bool CatatanUtuh(Segel segel) => CatatanSidik is null || CatatanSidik == SidikCatatan(segel);

    string SidikCatatan(Segel segel) => segel.Sidik($"{Dok}\n{Pada.UtcTicks}\n{Catatan}");

    static string Muat(string catatan) => catatan.Length > PanjangAlasan ? catatan[..PanjangAlasan] : catatan;

    internal void Lepas(Butir b) => butir.RemoveAll(x => x.Butir == b);

    internal void KaitkanKe(IEnumerable<Butir> daftar) => UntukButir(daftar.Where(b => butir.TrueForAll(x => x.Butir != b)).ToList());

    /// <summary>In a bundle the same paper has another name.</summary>
    internal void Samakan(string dok, string nama) => (Dok, Nama, Versi) = (dok, nama, Versi + 1);

    internal void Gantikan() => (Putusan, Versi) = (Putusan.Diganti, Versi + 1);

    void Putuskan(Putusan putusan, string? alasan, PetugasAktif petugas, DateTimeOffset pada)
    {
        (Putusan, Alasan, DiputusPada) = (putusan, alasan, pada);
        (DiputusOlehId, DiputusOleh) = (petugas.Id, petugas.Nama);
        Versi++;
        Permohonan.Berubah();
    }
}

/// <summary>That a document serves a butir.</summary>
public sealed class BerkasButir
{
    BerkasButir() { }

    public int BerkasId { get; private set; }

    public Berkas Berkas { get; private set; } = null!;

    public int ButirId { get; private set; }

    public Butir Butir { get; private set; } = null!;

    internal static BerkasButir Antara(Berkas berkas, Butir butir) => new() { Berkas = berkas, Butir = butir };
}
