using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>Answers with a quotation, several files or a stored answer; reactions; taking back within the moment.</summary>
public sealed partial class MejaPercakapan
{
    /// <summary>What officers may react with: friendly, and never a judgement.</summary>
    public static IReadOnlyList<string> EmojiReaksi { get; } = ["👍", "🙏", "❤️", "😊", "✅", "🎉"];

    /// <summary>All of it leaves, in order, or nothing does. Files are looked through and put away before anything is queued.</summary>
    public async Task<Hasil> KirimAsync(int percakapanId, PetugasAktif petugas, Balasan balasan, CancellationToken ct)
    {
        if (!petugas.Boleh(Izin.BalasPercakapan)) return Hasil.Ditolak(TakBerhak);
        if (string.IsNullOrWhiteSpace(balasan.Teks) && balasan.Berkas.Count == 0) return Hasil.Ditolak(Kosong);
        if (balasan.Berkas.Count > Balasan.BerkasTerbanyak) return Hasil.Ditolak($"Paling banyak {Balasan.BerkasTerbanyak} berkas sekali kirim.");
        if (BlankoJawaban.Sisa(balasan.Teks) is { } sisa) return Hasil.Ditolak(sisa);
        await using (var db = await dbs.CreateDbContextAsync(ct))
            if (!await PercakapanQuery.Boleh(db, petugas).AnyAsync(p => p.Id == percakapanId, ct)) return Hasil.Ditolak(TakAda);
        var siap = await SiapkanAsync(petugas, balasan, ct);
        if (siap.Nilai is not { } isi) return siap.TanpaNilai;
        var hasil = await BerulangAsync(percakapanId, petugas, (db, p) => AntrekanAsync(db, p, petugas, balasan, isi, ct), ct);
        if (hasil.Berhasil && balasan.Jawaban.Count > 0) await HitungJawabanAsync(balasan.Jawaban, petugas, ct);
        return hasil;
    }

    /// <summary>An emoji on a message of the citizen; empty takes the office's own back. It is no answer: nobody's turn changes.</summary>
    public Task<Hasil> ReaksiAsync(int percakapanId, int pesanId, PetugasAktif petugas, string emoji, CancellationToken ct) =>
        emoji.Length > 0 && !EmojiReaksi.Contains(emoji) ? Task.FromResult(Hasil.Ditolak("Pilih salah satu reaksi yang tersedia.")) : UbahAsync(percakapanId, petugas, async (db, p) =>
        {
            var kini = jam.GetUtcNow();
            if (await db.Pesan.FirstOrDefaultAsync(x => x.Id == pesanId && x.PercakapanId == p.Id, ct) is not { } pesan) return Hasil.Ditolak("Pesan tidak ditemukan. Muat ulang.");
            if (pesan.TakDapatDireaksi(kini) is { } sebab) return Hasil.Ditolak(sebab);
            if (!p.JendelaTerbuka(kini)) return Hasil.Ditolak("Jendela balas sudah tertutup, jadi reaksi tidak dapat dikirim.");
            if (p.Mode == ModePercakapan.Petugas && p.PetugasId is { } lain && lain != petugas.Id) return Hasil.Ditolak("Percakapan ini ditangani petugas lain.");
            var kiniAda = await db.Pesan.Where(x => x.PercakapanId == p.Id && x.Jenis == JenisPesan.Reaksi && x.Arah == ArahPesan.Keluar && x.MembalasWamid == pesan.Wamid).OrderByDescending(x => x.Id).Select(x => x.Teks).FirstOrDefaultAsync(ct);
            // A second press is not a second message.
            if ((kiniAda ?? "") == emoji) return Hasil.Baik;
            db.PesanKeluar.Add(PesanKeluar.DariPetugas(p, new Reaksi { Teks = emoji }, petugas.Pelaku, kini, pesan));
            return Hasil.Baik;
        }, ct);

    /// <summary>Takes back what is still held.</summary>
    public async Task<Hasil> UrungkanAsync(int pesanKeluarId, PetugasAktif petugas, CancellationToken ct)
    {
        if (await PercakapanDariAsync(pesanKeluarId, ct) is not { } id) return Hasil.Ditolak("Pesan tidak ditemukan.");
        return await UbahAsync(id, petugas, async (db, p) =>
        {
            var kini = jam.GetUtcNow();
            if ((await db.PesanKeluar.Include(k => k.Pesan).SingleAsync(k => k.Id == pesanKeluarId, ct)).Urungkan(kini) is { Berhasil: false } tolak) return tolak;
            var lain = await db.PesanKeluar.AnyAsync(k => k.PercakapanId == id && k.Id != pesanKeluarId && k.Status != StatusKirim.Ditarik && k.Pesan.Pengirim == Pengirim.Petugas && k.Pesan.Jenis != JenisPesan.Reaksi && k.Pesan.Pada >= p.MasukTerakhirPada, ct);
            p.JawabanDiurungkan(petugas.Pelaku, kini, lain);
            return Hasil.Baik;
        }, ct);
    }

    async Task<Hasil<IReadOnlyList<IsiSiap>>> SiapkanAsync(PetugasAktif petugas, Balasan balasan, CancellationToken ct)
    {
        var teks = balasan.Teks.Trim();
        List<IsiSiap> isi = [];
        // A single file carries short words as its caption; otherwise the words come first.
        var keterangan = balasan.Berkas.Count == 1 && teks.Length <= WhatsApp.Limits.Caption ? teks : "";
        if (teks.Length > keterangan.Length) isi.AddRange(TulisPesan.Bagi(teks).Select(t => new IsiSiap(IsiPesan.Tulis(t), null)));
        foreach (var b in balasan.Berkas)
        {
            var siap = b.IsiLemariId is { } id ? await DariLemariAsync(id, b.Nama, keterangan, petugas, ct) : await DariKomputerAsync(b, keterangan, ct);
            if (siap.Nilai is not { } satu) return Hasil.Ditolak(balasan.Berkas.Count == 1 ? siap.Penolakan! : $"{b.Nama}: {siap.Penolakan}");
            isi.Add(satu);
        }
        return Hasil.Dengan<IReadOnlyList<IsiSiap>>(isi);
    }

    async Task<Hasil<IsiSiap>> DariKomputerAsync(BerkasBalasan b, string keterangan, CancellationToken ct)
    {
        var periksa = await pemeriksa.DariPetugasAsync(await b.Baca!(ct), b.Nama, ct);
        if (KirimBerkas.Tolakan(periksa, keterangan) is { } sebab) return Hasil.Ditolak(sebab);
        var (salinan, mime) = (periksa.Salinan!, periksa.Mime!);
        var id = await SimpanAsync(salinan, mime, ct);
        return Hasil.Dengan(new IsiSiap(KirimBerkas.Sebagai(mime, salinan.Length, id, b.Nama, keterangan), id));
    }

    /// <summary>Only files of stored answers that this officer may use: a number of the cabinet alone opens nothing.</summary>
    async Task<Hasil<IsiSiap>> DariLemariAsync(int id, string nama, string keterangan, PetugasAktif petugas, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (!await db.BolehKirimBerkasAsync(petugas, id, ct)) return Hasil.Ditolak("Berkas jawaban ini tidak berlaku lagi. Pilih jawabannya sekali lagi.");
        var isi = await db.IsiLemari.Where(i => i.Id == id).Select(i => new { i.Mime, i.Ukuran }).SingleAsync(ct);
        return Hasil.Dengan(new IsiSiap(KirimBerkas.Sebagai(isi.Mime, (int)isi.Ukuran, id, nama, keterangan), id));
    }

    async Task<Hasil> AntrekanAsync(LayananDb db, Percakapan p, PetugasAktif petugas, Balasan balasan, IReadOnlyList<IsiSiap> isi, CancellationToken ct)
    {
        var kini = jam.GetUtcNow();
        var kunci = isi.Select((satu, ke) => balasan.Syarat?.KunciPesan(petugas.Id, p.Id, ke, satu.Isi.KeJson())).ToList();
        // The press came twice, or its answer was lost on the way: it has left already.
        if (kunci[0] is { } pertama && await db.Pesan.AnyAsync(x => x.KunciKirim == pertama, ct)) return Hasil.Baik;
        var tertutup = !p.JendelaTerbuka(kini);
        if (tertutup && !balasan.Titip) return Hasil.Ditolak(GalatMeta.JendelaTertutup);
        Pesan? dikutip = null;
        if (balasan.MembalasId is { } id)
        {
            dikutip = await db.Pesan.FirstOrDefaultAsync(x => x.Id == id && x.PercakapanId == p.Id, ct);
            if (dikutip is null) return Hasil.Ditolak("Pesan yang dikutip tidak ditemukan. Hapus kutipannya, lalu kirim lagi.");
            if (dikutip.TakDapatDikutip(kini) is { } sebab) return Hasil.Ditolak(sebab);
        }
        if (await GiliranAsync(db, p, petugas, balasan.Syarat, kini, ct) is { Berhasil: false } tolak) return tolak;
        foreach (var (satu, k) in isi.Zip(kunci))
        {
            // The first bubble carries the quotation, as on a phone.
            var keluar = PesanKeluar.DariPetugas(p, satu.Isi, petugas.Pelaku, kini, dikutip);
            dikutip = null;
            keluar.Pesan.KenaliDengan(k);
            if (satu.IsiLemariId is { } berkas) Lampiran.DariKantor(keluar.Pesan, await db.IsiLemari.FirstAsync(x => x.Id == berkas, ct), satu.Isi is Dokumen d ? d.NamaBerkas : "", kini);
            if (tertutup) keluar.Titipkan(kini);
            else if (balasan.TahanSampai is { } sampai) keluar.TahanSebentar(sampai);
            db.PesanKeluar.Add(keluar);
        }
        if (tertutup) p.CatatTitipan(petugas.Pelaku, kini, "Titipkan jawaban", null);
        return Hasil.Baik;
    }

    /// <summary>Beside the answer, not within it: a busy counter must not hold up a citizen's answer.</summary>
    async Task HitungJawabanAsync(IReadOnlyList<int> jawaban, PetugasAktif petugas, CancellationToken ct)
    {
        var kini = jam.GetUtcNow();
        var rantai = Kantor.UnitKerja.Rantai(petugas.Jalur);
        await using var db = await dbs.CreateDbContextAsync(ct);
        await db.JawabanTersimpan.Where(j => jawaban.Contains(j.Id) && (rantai.Contains(j.UnitKerjaId) || j.UnitKerja.Jalur.StartsWith(petugas.Jalur)))
            .ExecuteUpdateAsync(s => s.SetProperty(j => j.Dipakai, j => j.Dipakai + 1).SetProperty(j => j.DipakaiPada, kini), ct);
    }

    sealed record IsiSiap(IsiPesan Isi, int? IsiLemariId);
}
