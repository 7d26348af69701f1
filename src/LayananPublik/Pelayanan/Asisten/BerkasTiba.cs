using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

/// <summary>The bytes of a photo have arrived, or could not be used: then its requirement is open again and the citizen is told what is waited for.</summary>
public sealed class BerkasTiba(TimeProvider waktu, Pendaftaran pendaftaran, Lemari lemari)
{
    public async Task TanganiAsync(Percakapan percakapan, Lampiran lampiran, LayananDb db, CancellationToken ct)
    {
        var permohonan = await db.Permohonan.Lengkap().Where(p => p.Berkas.Any(b => b.LampiranId == lampiran.Id)).OrderBy(p => p.Id).Take(5).ToListAsync(ct);
        foreach (var p in permohonan)
        {
            foreach (var b in p.Berkas.Where(b => b.LampiranId == lampiran.Id)) await PasangAsync(p, b, percakapan, lampiran, db, ct);
            pendaftaran.Kabarkan(p, db);
        }
    }

    async Task PasangAsync(Permohonan p, Berkas b, Percakapan percakapan, Lampiran lampiran, LayananDb db, CancellationToken ct)
    {
        if (lampiran is { Status: StatusLampiran.Tersimpan })
        {
            var isi = lampiran.IsiLemari ?? await db.IsiLemari.SingleAsync(i => i.Id == lampiran.IsiLemariId, ct);
            b.Tersimpan(isi);
            b.Tandai(Kembar(p, b, isi) ?? await KeluhanAsync(isi, ct));
            return;
        }
        if (lampiran.Ditunggu || b.Putusan == Putusan.Diganti) return;
        b.TakTerpakai(lampiran.Galat ?? "Berkas tidak dapat diambil dari WhatsApp.", waktu.GetUtcNow());
        await TungguLagiAsync(p, b, percakapan, db, ct);
    }

    static string? Kembar(Permohonan p, Berkas b, IsiLemari isi) =>
        p.Berkas.FirstOrDefault(x => x != b && x.Dok != b.Dok && x.Putusan is Putusan.Belum or Putusan.Diterima && x.IsiLemariId == isi.Id && x.IsiLemariId is not null) is { } sama
            ? MutuFoto.Muat($"sama persis dengan foto {sama.Nama}") : null;

    async Task<string?> KeluhanAsync(IsiLemari isi, CancellationToken ct)
    {
        if (!isi.Mime.StartsWith("image/", StringComparison.Ordinal)) return null;
        // What the cabinet cannot give back just now is judged by the officer's eyes.
        try { return MutuFoto.Keluhan(await lemari.AmbilAsync(isi.Sari, ct)); }
        catch (IOException) { return null; }
    }

    /// <summary>Why it was refused has been said by the inbox; here only what the application now waits for.</summary>
    async Task TungguLagiAsync(Permohonan p, Berkas b, Percakapan percakapan, LayananDb db, CancellationToken ct)
    {
        var pada = waktu.GetUtcNow();
        var sesi = await db.SesiAsisten.FirstOrDefaultAsync(s => s.PercakapanId == percakapan.Id, ct);
        // Others of the same burst are still to be answered: that answer says it too.
        if (sesi is { JawabPada: not null }) return;
        if (sesi is not null && (sesi.PermohonanId is null || sesi.PermohonanId == p.Id))
        {
            sesi.Untuk(p);
            sesi.Ke(Pengajuan.IniDraf(p) ? Langkah.Berkas : Langkah.Perbaikan, sesi.Ingatan, pada);
        }
        if (!percakapan.JendelaTerbuka(pada)) return;
        var lain = p.BerkasDiminta().Where(s => s.Dok != b.Dok).Select(s => $"*{s.Nama}*").ToList();
        db.PesanKeluar.Add(PesanKeluar.DariAsisten(percakapan, Sajian.Tulis(
            $"Yang masih kami tunggu: *{b.Nama}*{(lain.Count > 0 ? $", {string.Join(", ", lain)}" : "")}. Data dan dokumen lain tetap tersimpan."), pada));
    }
}
