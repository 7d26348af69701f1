using System.Globalization;
using System.Text.RegularExpressions;
using LayananPublik.Kependudukan;
using LayananPublik.KotakMasuk;
using LayananPublik.Simulator.Ingatan;
using Microsoft.EntityFrameworkCore;
using Xunit;
using Arah = LayananPublik.Simulator.Ingatan.Arah;
using Gelembung = LayananPublik.Simulator.Ingatan.PesanPonsel;

namespace LayananPublik.Tests.Bukti;

/// <summary>What must hold after any fault: compares what Meta and the phones know with what the database holds.</summary>
public sealed partial class Pemeriksaan(KantorProses kantor, Beban beban)
{
    /// <summary>A send that nobody can tell of must be on the list of unknown sends within this time.</summary>
    public static readonly TimeSpan DuaMenit = TimeSpan.FromMinutes(2);

    const string Susulan = "Pesan ini baru sampai sesudah pesan yang lebih baru; periksa apakah masih perlu dijawab.";

    const string Tutup = "tutup";

    /// <summary>For everything whose speed is not the question: the machine may be busy with other things.</summary>
    public static readonly TimeSpan Sabar = TimeSpan.FromMinutes(8);

    /// <summary>Outgoing messages that a process which has just died was sending.</summary>
    public static Task<List<int>> SedangDikirimAsync(KantorProses kantor) =>
        kantor.DbAsync(db => db.PesanKeluar.Where(k => k.Status == StatusKirim.Mengirim).Select(k => k.Id).ToListAsync());

    /// <summary>Two minutes after the restart at most they are unknown, or settled by a status.</summary>
    public static Task TidakTergantungAsync(KantorProses kantor, List<int> dikirim) => KantorProses.TungguAsync(() => kantor.DbAsync(async db =>
        await db.PesanKeluar.CountAsync(k => dikirim.Contains(k.Id) && k.Status == StatusKirim.Mengirim) is > 0 and var sisa ? $"{sisa} still count as being sent" : null), DuaMenit, "interrupted sends to be called unknown");

    /// <summary>Waits until nothing is on its way any more; says what it still waited for.</summary>
    public async Task TenangAsync()
    {
        await KantorProses.TungguAsync(() => Task.FromResult(BelumDiakui()), Sabar, "Meta to get rid of its deliveries");
        await KantorProses.TungguAsync(() => kantor.DbAsync(AntreanAsync), Sabar, "empty queues");
        await KantorProses.TungguAsync(() => kantor.DbAsync(BelumBerstatusAsync), Sabar, "the statuses of what the phones show");
        // "delivered" and "read" follow "sent": only when Meta has nothing left to tell do the queues stay empty.
        await KantorProses.TungguAsync(() => Task.FromResult(BelumDiantar()), Sabar, "Meta to tell all statuses");
        await KantorProses.TungguAsync(() => kantor.DbAsync(AntreanAsync), Sabar, "empty queues at the end");
    }

    /// <summary>What the sends that nobody can tell of say of themselves.</summary>
    public static Task<string> TidakPastiAsync(KantorProses kantor) => kantor.DbAsync(async db => string.Join('\n', (await db.PesanKeluar.Where(k => k.Status == StatusKirim.TidakPasti).OrderBy(k => k.Id).Take(20).ToListAsync())
        .Select(k => string.Create(CultureInfo.InvariantCulture, $"{k.Id} try {k.Percobaan} code {k.KodeGalat} begun {k.BerikutPada:T} {k.Galat}"))));

    string? BelumDiantar() => kantor.Meta.Layanan<Jaringan>().BelumDiantar is > 0 and var sisa ? $"{sisa} updates" : null;

    /// <summary>Everything that was promised; returns how many messages came, answers left, and how many of those are unknown.</summary>
    public async Task<Hitungan> LunasAsync()
    {
        await MasukTepatSekaliAsync();
        await UrutanMasukAsync();
        var diserahkan = await JawabanTepatSekaliAsync();
        var tidakPasti = await KeluarPalingBanyakSekaliAsync();
        await DokumenUtuhAsync();
        await BasisDataUtuhAsync();
        var masuk = beban.Warga.Sum(w => Kiriman(w).Count);
        var keluar = await kantor.DbAsync(db => db.PesanKeluar.CountAsync());
        return new(masuk, keluar, beban.FotoTerkirim.Count, tidakPasti, diserahkan);
    }

    List<Gelembung> Kiriman(string warga) => [.. kantor.Ponsel(warga).Where(p => p.Arah == Arah.Masuk)];

    string? BelumDiakui()
    {
        var sisa = beban.Warga.SelectMany(Kiriman).Count(p => !kantor.Diakui.ContainsKey(p.Wamid));
        return sisa == 0 ? null : $"{sisa} messages not acknowledged";
    }

    static async Task<string?> AntreanAsync(LayananPublik.Data.LayananDb db)
    {
        var kiriman = await db.KirimanMasuk.CountAsync(k => k.Status == StatusOlah.Baru);
        var pembaruan = await db.PembaruanMasuk.CountAsync(p => p.Status == StatusPembaruan.Baru);
        var media = await db.Lampiran.CountAsync(l => l.Status == StatusLampiran.Menunggu || l.Status == StatusLampiran.DalamPindai);
        var keluar = await db.PesanKeluar.CountAsync(k => k.Status == StatusKirim.Menunggu || k.Status == StatusKirim.Mengirim);
        return kiriman + pembaruan + media + keluar == 0 ? null : $"{kiriman} deliveries, {pembaruan} updates, {media} files, {keluar} sends{await SisaAsync(db)}";
    }

    /// <summary>What the first few stuck sends and files say of themselves.</summary>
    static async Task<string> SisaAsync(LayananPublik.Data.LayananDb db) => string.Concat((await db.Lampiran.Where(l => l.Status == StatusLampiran.Menunggu || l.Status == StatusLampiran.DalamPindai).OrderBy(l => l.Id).Take(5).ToListAsync())
        .Select(l => string.Create(CultureInfo.InvariantCulture, $"\n  file {l.Id} {l.Status} try {l.Percobaan} due {l.BerikutPada:T} lease until {l.SewaSampai:T} {l.Galat}"))) + string.Concat((await db.PesanKeluar.Where(k => k.Status == StatusKirim.Menunggu || k.Status == StatusKirim.Mengirim).OrderBy(k => k.Id).Take(5).ToListAsync())
        .Select(k => string.Create(CultureInfo.InvariantCulture, $"\n  {k.Id} {k.Status} try {k.Percobaan} code {k.KodeGalat} due {k.BerikutPada:T} lease until {k.SewaSampai:T} {k.Galat}")));

    async Task<string?> BelumBerstatusAsync(LayananPublik.Data.LayananDb db)
    {
        var tampil = beban.Warga.SelectMany(w => kantor.Ponsel(w)).Where(p => p is { Arah: Arah.Keluar, BizData: not null }).Select(p => Nomor(p.BizData!)).ToHashSet();
        tampil.ExceptWith(await SampaiAsync(db));
        return tampil.Count == 0 ? null : $"{tampil.Count} shown, without status";
    }

    // States are stored as words: compared here, not in the database.
    static async Task<List<int>> SampaiAsync(LayananPublik.Data.LayananDb db) =>
        [.. (await db.PesanKeluar.Select(k => new { k.Id, k.Status }).ToListAsync()).Where(k => k.Status is StatusKirim.Terkirim or StatusKirim.Sampai or StatusKirim.Dibaca).Select(k => k.Id)];

    async Task MasukTepatSekaliAsync()
    {
        var wamid = beban.Warga.SelectMany(Kiriman).Select(p => p.Wamid).ToList();
        var pesan = (await kantor.DbAsync(db => db.Pesan.Where(p => p.Wamid != null && p.Arah == ArahPesan.Masuk).Select(p => p.Wamid!).ToListAsync())).CountBy(w => w).ToDictionary();
        Assert.DoesNotContain(wamid, w => pesan.GetValueOrDefault(w) != 1);
        Assert.Equal(wamid.Count, pesan.Count);
        var pembaruan = (await kantor.DbAsync(db => db.PembaruanMasuk.Select(p => new { p.Kunci, p.Status }).ToListAsync())).ToLookup(p => p.Kunci);
        Assert.DoesNotContain(wamid, w => pembaruan["m:" + w].Count() != 1);
        Assert.DoesNotContain(pembaruan.SelectMany(p => p), p => p.Status != StatusPembaruan.Selesai);
        var kiriman = (await kantor.DbAsync(db => db.KirimanMasuk.Select(k => new { k.Sari, k.Status }).ToListAsync())).ToLookup(k => k.Sari);
        Assert.DoesNotContain(kantor.BadanDiakui.Keys, s => kiriman[s].Count() != 1);
        Assert.DoesNotContain(kiriman.SelectMany(k => k), k => k.Status != StatusOlah.Selesai);
    }

    /// <summary>What was acknowledged before another message of the same citizen was even offered comes before it in the chat.</summary>
    async Task UrutanMasukAsync()
    {
        var urutan = await kantor.DbAsync(db => db.Pesan.Where(p => p.Wamid != null).Select(p => new { p.Wamid, p.Id }).ToDictionaryAsync(p => p.Wamid!, p => p.Id));
        foreach (var w in beban.Warga)
        {
            var semua = Kiriman(w).Select(p => (p.Wamid, Waktu: kantor.Diakui[p.Wamid])).ToList();
            foreach (var (awal, lanjut) in semua.SelectMany(a => semua.Select(b => (a, b))).Where(x => x.a.Waktu.Diakui < x.b.Waktu.Dicoba))
                Assert.True(urutan[awal.Wamid] < urutan[lanjut.Wamid], "A message overtook an earlier one of the same citizen.");
        }
    }

    /// <summary>
    /// Every question has one answer, in the order of the questions; the last of a burst answers for its photos too. Where Meta brought a message minutes late and behind a newer one,
    /// the assistant leaves the talk to a person on purpose: then what it did answer is in order and once, and the conversation waits for that person.
    /// Outside the hours of the office it is told once when that person reads; the clock on the wall decides whether this is such an hour.
    /// </summary>
    async Task<int> JawabanTepatSekaliAsync()
    {
        var bubble = await kantor.DbAsync(db => db.Pesan.OrderBy(p => p.Id).Select(p => new { p.Percakapan.Kontak.Alias.First(a => a.Jenis == JenisAlias.Telepon).Nilai, p.Arah, p.Jenis, p.Teks, p.PilihanId, p.Pengirim }).ToListAsync());
        var alasan = (await kantor.DbAsync(db => db.Percakapan.Include(p => p.Riwayat).Include(p => p.Kontak.Alias).AsSplitQuery().ToListAsync()))
            .SelectMany(p => p.Riwayat.Select(r => (Nilai: p.Kontak.Telepon!, r.Alasan, Menunggu: p.Mode == ModePercakapan.PerluPetugas))).ToLookup(r => r.Nilai);
        foreach (var w in beban.Warga)
        {
            var milik = bubble.Where(b => b.Nilai == w).ToList();
            var tanya = milik.Where(b => b.Arah == ArahPesan.Masuk).Select(b => b.PilihanId ?? (b.Jenis == JenisPesan.Teks ? b.Teks : "foto")).ToList();
            var jawab = milik.Where(b => b.Pengirim == Pengirim.Asisten).Select(b => Tanggapan(b.Teks)).ToList();
            var foto = tanya.Count(t => t == "foto");
            var (ditanya, dijawab) = (tanya.Where(t => t != "foto").ToList(), jawab.Where(t => t != "foto").ToList());
            var diserahkan = alasan[w].Any();
            var benar = diserahkan
                ? alasan[w].All(r => r.Alasan == Susulan && r.Menunggu) && dijawab.Count(t => t == Tutup) <= 1 && Berurutan(ditanya, [.. dijawab.Where(t => t != Tutup)])
                : ditanya.SequenceEqual(dijawab);
            Assert.True(benar && jawab.Count - dijawab.Count <= foto, $"""
                Asked: {string.Join(' ', tanya)}
                Answered: {string.Join(' ', jawab)}
                Called a person: {string.Join("; ", alasan[w].Select(r => r.Alasan))}
                {string.Join('\n', kantor.App.Log.Where(b => b.Contains("could not", StringComparison.Ordinal) || b.Contains("failed", StringComparison.Ordinal)).TakeLast(30))}
                """);
        }
        return beban.Warga.Count(w => alasan[w].Any());
    }

    /// <summary>Whether all of the second list is found in the first, in its order.</summary>
    static bool Berurutan(List<string> semua, List<string> bagian)
    {
        var di = 0;
        foreach (var satu in semua)
            if (di < bagian.Count && bagian[di] == satu) di++;
        return di == bagian.Count;
    }

    static string Tanggapan(string jawaban) =>
        PolaNomor().Match(jawaban) is { Success: true } nomor && jawaban.Contains("tidak ditemukan", StringComparison.Ordinal) ? nomor.Value
        : jawaban.Contains("Belum ada permohonan", StringComparison.Ordinal) ? "STATUS"
        : jawaban.Contains("belum ada pengajuan yang memintanya", StringComparison.Ordinal) ? "foto"
        : jawaban.StartsWith("Kantor sedang tutup. Pesan Anda dibaca petugas", StringComparison.Ordinal) ? Tutup
        : jawaban.Contains("Lihat layanan", StringComparison.Ordinal) ? "halo" : jawaban;

    /// <summary>A phone shows each message of the office at most once and in order; what it does not show is known as unknown.</summary>
    async Task<int> KeluarPalingBanyakSekaliAsync()
    {
        var tampil = beban.Warga.ToDictionary(w => w, w => kantor.Ponsel(w).Where(p => p.Arah == Arah.Keluar).Select(p => Nomor(p.BizData!)).ToList());
        foreach (var (_, nomor) in tampil)
        {
            Assert.Equal(nomor.Distinct(), nomor);
            Assert.Equal(nomor.Order(), nomor);
        }
        var keluar = await kantor.DbAsync(db => db.PesanKeluar.Select(k => new { k.Id, k.Status, k.Pesan.Wamid, k.Pesan.Pengirim }).ToListAsync());
        // A save that was broken off may have been kept or not: the officer was told nothing.
        Assert.True(keluar.Count(k => k.Pengirim == Pengirim.Petugas) >= beban.Dokumen.Count, "A document that an officer had handed in is gone.");
        var terlihat = tampil.Values.SelectMany(n => n).ToHashSet();
        Assert.Empty(terlihat.Except(keluar.Select(k => k.Id)));
        Assert.DoesNotContain(keluar, k => terlihat.Contains(k.Id) && (k.Status is not (StatusKirim.Terkirim or StatusKirim.Sampai or StatusKirim.Dibaca) || k.Wamid is null));
        Assert.DoesNotContain(keluar, k => !terlihat.Contains(k.Id) && k.Status != StatusKirim.TidakPasti);
        return keluar.Count(k => k.Status == StatusKirim.TidakPasti);
    }

    /// <summary>Every photo that left a phone is in the cabinet, once, and opens with the very bytes that were sent.</summary>
    async Task DokumenUtuhAsync()
    {
        var lampiran = await kantor.DbAsync(db => db.Lampiran.Where(l => l.MediaId != null).Select(l => new { l.Status, Sari = l.Asli == null ? "" : l.Asli.Sari }).ToListAsync());
        Assert.Equal(beban.FotoTerkirim.Values.Order(), lampiran.Where(l => l.Status == StatusLampiran.Tersimpan).Select(l => l.Sari).Order());
        Assert.Equal(beban.FotoTerkirim.Count, lampiran.Count);
        foreach (var sari in await kantor.DbAsync(db => db.IsiLemari.Select(i => i.Sari).ToListAsync()))
            Assert.NotEmpty(await kantor.Lemari.AmbilAsync(sari, TestContext.Current.CancellationToken));
    }

    async Task BasisDataUtuhAsync()
    {
        Assert.Equal(["ok"], await kantor.DbAsync(db => db.Database.SqlQueryRaw<string>("PRAGMA integrity_check").ToListAsync()));
        Assert.Empty(await kantor.DbAsync(db => db.Database.SqlQueryRaw<string>("SELECT \"table\" AS Value FROM pragma_foreign_key_check").ToListAsync()));
    }

    static int Nomor(string tanda) => int.Parse(tanda, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"PMH-2020-\d{6}")]
    private static partial Regex PolaNomor();

    public sealed record Hitungan(int Masuk, int Keluar, int Foto, int TidakPasti, int Diserahkan = 0)
    {
        public override string ToString() => $"{Masuk} messages in ({Foto} photos), {Keluar} out, {TidakPasti} unknown, {Diserahkan} talks given to a person because Meta was minutes late";
    }
}
