using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using LayananPublik.Persuratan.Tanda;
using LayananPublik.Persuratan.Wewenang;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Persuratan;

/// <summary>The signer's desk: initial, sign, issue a letter, send it back, revoke it.</summary>
public sealed partial class MejaPenerbitan(IDbContextFactory<LayananDb> dbs, PembuatSurat pembuat, PascaTerbit pasca, PenarikSurat penarik, IEnumerable<IPenandatangan> penandatangan, Lemari lemari, PemeriksaBerkas pemeriksa, Siaran siaran, JamKantor hari, TimeProvider jam, ILogger<MejaPenerbitan> log)
{
    const int Ulang = 5;
    const string TidakAda = "Surat tidak ditemukan di lingkup Anda. Muat ulang daftar surat.";
    const string BukanPenanda = "Peran Anda tidak berwenang menyetujui surat.";
    const string Direbut = "Surat ini baru saja diubah petugas lain. Muat ulang.";
    const string TakTersimpan = "Berkas surat tidak dapat disimpan, jadi surat belum terbit. Coba lagi; bila berulang, beri tahu admin.";
    readonly ILogger log = log;

    /// <summary>What a first transaction has led to: the letter is as far as it comes now, or an outside signer is asked.</summary>
    sealed record Langkahnya(string? Nomor, KerjaTanda? Kerja = null);

    /// <summary>Does the step whose turn it is, without a passphrase.</summary>
    public Task<Hasil<string?>> TerbitkanAsync(int suratId, PetugasAktif petugas, CancellationToken ct) => TerbitkanAsync(suratId, petugas, null, ct);

    /// <summary>
    /// Does the step whose turn it is; with the last one the letter gets its file and goes to the citizen. The value is the number, or null while others have to act.
    /// <paramref name="sandi"/> is the certificate's passphrase, handed on to the signer and kept nowhere.
    /// </summary>
    public Task<Hasil<string?>> TerbitkanAsync(int suratId, PetugasAktif petugas, string? sandi, CancellationToken ct) => TerbitkanAsync(suratId, petugas, sandi, null, ct);

    /// <param name="dibaca">Hash of the text that was shown: where data, template or official have changed since, nothing is signed. Null does not ask.</param>
    public async Task<Hasil<string?>> TerbitkanAsync(int suratId, PetugasAktif petugas, string? sandi, string? dibaca, CancellationToken ct)
    {
        if (!petugas.Boleh(Izin.LihatSurat)) return Hasil.Ditolak(BukanPenanda);
        try
        {
            var mulai = await UlangiAsync(db => MulaiAsync(db, suratId, petugas, sandi, dibaca, ct), ct);
            if (mulai is not { Berhasil: true, Nilai: { } langkah }) return mulai.TanpaNilai;
            return langkah.Kerja is { } kerja ? await MintaTandaAsync(kerja, petugas, sandi, ct) : Hasil.Dengan(langkah.Nomor);
        }
        catch (IOException galat)
        {
            GagalSimpan(log, suratId, galat);
            return Hasil.Ditolak(TakTersimpan);
        }
    }

    async Task<Hasil<Langkahnya>> MulaiAsync(LayananDb db, int suratId, PetugasAktif petugas, string? sandi, string? dibaca, CancellationToken ct)
    {
        var pada = jam.GetUtcNow();
        if (await MuatAsync(db, suratId, petugas, ct) is not { } surat) return Hasil.Ditolak(TidakAda);
        if (surat.SudahDiterbitkanOleh(petugas)) return Hasil.Dengan(new Langkahnya(surat.Nomor));
        if (surat.LangkahBerikut is not { } langkah || !AlurSurat.Boleh(surat.Status, Lewat(langkah), PelakuSurat.Penanda)) return Hasil.Ditolak(AlurSurat.BukanGiliran);
        var penerbit = await db.PenerbitTetapAsync(surat.UnitKerjaId, pada, ct);
        var siapa = await GiliranAsync(db, surat, langkah, penerbit, petugas, ct);
        if (siapa is not { Berhasil: true, Nilai: { } penanda }) return siapa.TanpaNilai;
        if (langkah.Jenis == JenisLangkah.Paraf) return surat.Paraf(penanda, petugas, pada) is { Berhasil: false } tolak ? tolak : await SimpanAsync(db, surat, new Langkahnya(null), ct);
        if (langkah.Cara == CaraTanda.TandaTanganBasah) return Hasil.Ditolak("Surat ini ditandatangani basah: cetak, tandatangani dan cap, lalu unggah pindaiannya.");
        if (surat.SedangDitanda(pada)) return Hasil.Ditolak("Surat ini sedang ditandatangani. Tunggu sebentar, lalu muat ulang.");
        if (langkah.Bersertifikat && Penandatangan(langkah.Cara) is null) return Hasil.Ditolak("Tanda tangan elektronik belum disiapkan di aplikasi ini. Beri tahu admin.");
        if (langkah.Bersertifikat && string.IsNullOrEmpty(sandi)) return Hasil.Ditolak("Ketik frasa sandi (passphrase) sertifikat Anda untuk menandatangani surat ini.");
        if (langkah.Bersertifikat && await Penandatangan(langkah.Cara)!.HalanganAsync(db, penanda.PejabatId, ct) is { } halangan) return Hasil.Ditolak(halangan);
        if (!surat.SudahBeku)
        {
            var beku = await BekukanAsync(db, surat, penerbit, TandaSurat.Dari(surat, penerbit, penanda), dibaca, petugas.Pelaku, pada, ct);
            if (!beku.Berhasil) return beku;
        }
        // The same person in another capacity is another signature: a Plh. of last week may be no more than a.n. today.
        else if ((penanda.PejabatId, penanda.Bentuk) != (langkah.PejabatId, langkah.Bentuk))
            return Hasil.Ditolak($"Halaman surat ini sudah dibuat atas nama {langkah.NamaPejabat}, {langkah.Sebutan?.Replace('\n', ' ')}. Kembalikan surat bila penanda tangan atau wewenangnya berganti.");
        return langkah.Bersertifikat ? await SewaAsync(db, surat, penanda, penerbit, petugas, pada, ct) : await SelesaikanAsync(db, surat, penerbit, petugas, null, pada, ct);
    }

    /// <summary>Numbers, text and page stand fast from here on. A file without a row is harmless, a row without a file is not, so the file comes first.</summary>
    async Task<Hasil> BekukanAsync(LayananDb db, Surat surat, Penerbit penerbit, IReadOnlyList<TandaSurat> tanda, string? dibaca, Pelaku oleh, DateTimeOffset pada, CancellationToken ct)
    {
        var bahan = await BahanBekuAsync(db, surat, penerbit, tanda, dibaca, pada, ct);
        if (!bahan.Berhasil) return bahan.TanpaNilai;
        var siap = await NomoriAsync(db, surat, bahan.Nilai!, oleh, pada, ct);
        if (!siap.Berhasil) return siap.TanpaNilai;
        Bekukan(surat, siap.Nilai!, (await pembuat.CetakAsync(db, [siap.Nilai!], pada, ct))[0], tanda, pada);
        return Hasil.Baik;
    }

    /// <summary>What the page will say, or why there can be none; nothing is changed yet.</summary>
    async Task<Hasil<Bahan>> BahanBekuAsync(LayananDb db, Surat surat, Penerbit penerbit, IReadOnlyList<TandaSurat> tanda, string? dibaca, DateTimeOffset pada, CancellationToken ct)
    {
        var bahan = TandaSurat.Pasang(await pembuat.KumpulkanAsync(db, surat.Butir, penerbit, pada, ct), tanda);
        var bacaan = dibaca is null ? null : SusunSurat.Susun(bahan.Surat).Sidik();
        if (tanda[0] is { Cara: CaraTanda.Tte, Oleh.PejabatId: { } pemegang }) bahan = bahan with { Surat = bahan.Surat with { PenerbitSertifikat = await db.PenerbitKunciAsync(pemegang, ct) } };
        if (bahan.Penolakan is { } kurang) return Hasil.Ditolak(kurang);
        if (bacaan != dibaca) return Hasil.Ditolak("Isi surat ini berubah sejak Anda membacanya. Muat ulang, baca lagi, lalu setujui.");
        if (tanda.Any(t => t.Oleh is null)) return Hasil.Ditolak("Ada penanda tangan yang belum punya pejabat pada hari ini. Minta admin melengkapinya di menu Pejabat.");
        return Hasil.Dengan(bahan);
    }

    static async Task<Hasil<SiapCetak>> NomoriAsync(LayananDb db, Surat surat, Bahan bahan, Pelaku oleh, DateTimeOffset pada, CancellationToken ct)
    {
        var semua = await PenomoranSurat.PesanAsync(db, surat, bahan, oleh, pada, ct);
        if (semua is not { Berhasil: true, Nilai: { } nomor }) return semua.TanpaNilai;
        return Hasil.Dengan(new SiapCetak(bahan with { Surat = bahan.Surat with { Register = nomor.Register, NomorBagian = nomor.Bagian } }, nomor.Nomor, KodeVerifikasi.Baru()));
    }

    static void Bekukan(Surat surat, SiapCetak siap, LembarTercetak lembar, IReadOnlyList<TandaSurat> tanda, DateTimeOffset pada)
    {
        surat.PakaiTemplat(SusunSurat.TemplatUntuk(siap.Bahan.Surat));
        surat.Bekukan(SuratBeku.Dari(siap.Nomor, lembar.Naskah, siap.Kode, siap.Bahan.BerlakuSampai, lembar.Isi, [.. tanda.Select(t => t.Oleh!)]), pada);
    }

    /// <summary>The step is done; with the last one letter, document and message follow, all in the caller's transaction.</summary>
    async Task<Hasil<Langkahnya>> SelesaikanAsync(LayananDb db, Surat surat, Penerbit penerbit, PetugasAktif petugas, IsiLemari? berkas, DateTimeOffset pada, CancellationToken ct)
    {
        var terakhir = surat.Tandatangani(petugas, berkas, pada);
        if (!terakhir.Berhasil) return terakhir.TanpaNilai;
        return terakhir.Nilai ? await TerbitAsync(db, surat, penerbit.Peran, petugas.Pelaku, pada, ct) : await SimpanAsync(db, surat, new Langkahnya(null), ct);
    }

    async Task<Hasil<Langkahnya>> TerbitAsync(LayananDb db, Surat surat, Peran jabatan, Pelaku oleh, DateTimeOffset pada, CancellationToken ct)
    {
        if (await SahkanAsync(db, surat, jabatan, oleh, pada, ct) is { Berhasil: false } tolak) return tolak;
        if (surat.Butir.Kunci is not null) await db.LanjutkanPaketAsync(await db.Permohonan.Lengkap().SingleAsync(p => p.Id == surat.Butir.PermohonanId, ct), pada, ct);
        // The message names the file by its row, which must exist before.
        await db.SaveChangesAsync(ct);
        await pasca.LakukanAsync(surat, surat.IsiLemari!, oleh, db, pada, ct);
        return await SimpanAsync(db, surat, new Langkahnya(surat.Nomor), ct);
    }

    /// <summary>Letter, numbers and document are issued.</summary>
    static async Task<Hasil> SahkanAsync(LayananDb db, Surat surat, Peran jabatan, Pelaku oleh, DateTimeOffset pada, CancellationToken ct)
    {
        surat.Terbitkan(oleh, pada);
        return await PenomoranSurat.PakaiAsync(db, surat, oleh, pada, ct) is { Berhasil: false } nomor ? nomor : surat.Butir.Terbitkan(oleh, jabatan, surat.Nomor!, pada);
    }

    /// <summary>Back to the desk with a reason; numbers that were taken are void, and the next approval prepares a new letter.</summary>
    public async Task<Hasil> KembalikanAsync(int suratId, PetugasAktif petugas, string alasan, CancellationToken ct)
    {
        if (!petugas.Boleh(Izin.LihatSurat)) return Hasil.Ditolak(BukanPenanda);
        return (await UlangiAsync(async db =>
        {
            var pada = jam.GetUtcNow();
            if (await MuatAsync(db, suratId, petugas, ct) is not { } surat) return Hasil.Ditolak(TidakAda);
            if (surat.LangkahBerikut is not { } langkah) return Hasil.Ditolak(AlurSurat.BukanGiliran);
            var penerbit = await db.PenerbitTetapAsync(surat.UnitKerjaId, pada, ct);
            var meja = AlurSurat.Boleh(surat.Status, TindakanSurat.Kembalikan, PelakuSurat.Meja) && DiMeja(petugas) && await TerjangkauAsync(db, suratId, petugas, ct);
            if (!meja && await GiliranAsync(db, surat, langkah, penerbit, petugas, ct) is { Berhasil: false } bukan) return bukan.TanpaNilai;
            if (surat.Kembalikan(petugas.Pelaku, alasan, pada) is { Berhasil: false } tolak) return tolak;
            if (await PenomoranSurat.BatalkanAsync(db, surat, alasan, petugas.Pelaku, pada, ct) is { Berhasil: false } batal) return batal;
            if (surat.Butir.KembalikanKeMeja(petugas.Pelaku, penerbit.Peran, alasan, pada) is { Berhasil: false } tidak) return tidak;
            return await SimpanAsync(db, surat, new Langkahnya(null), ct);
        }, ct)).TanpaNilai;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The file of letter {SuratId} could not be written; the letter was not issued.")]
    static partial void GagalSimpan(ILogger log, int suratId, Exception galat);
}
