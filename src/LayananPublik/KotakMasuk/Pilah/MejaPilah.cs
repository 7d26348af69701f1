using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>What officers do to sort conversations: priority, snooze, labels, mute and block.</summary>
public sealed class MejaPilah(MejaPercakapan meja, TimeProvider jam)
{
    const string LabelTakAda = "Label ini tidak ada di unit percakapan ini. Muat ulang.";

    public Task<Hasil> PrioritaskanAsync(int percakapanId, Prioritas ke, PetugasAktif petugas, CancellationToken ct) => Ubah(percakapanId, petugas, p => p.Prioritaskan(ke, petugas.Pelaku, jam.GetUtcNow()), ct);

    public Task<Hasil> TundaAsync(int percakapanId, DateTimeOffset sampai, PetugasAktif petugas, CancellationToken ct) => Ubah(percakapanId, petugas, p => p.Tunda(sampai, petugas.Pelaku, jam.GetUtcNow()), ct);

    public Task<Hasil> AmbilDariTundaAsync(int percakapanId, PetugasAktif petugas, CancellationToken ct) => Ubah(percakapanId, petugas, p =>
    {
        p.KembaliDariTunda(petugas.Pelaku, jam.GetUtcNow());
        return Hasil.Baik;
    }, ct);

    /// <summary>Muting or blocking again moves the day on which somebody looks at it.</summary>
    public Task<Hasil> BatasiAsync(int percakapanId, Pembatasan ke, DateTimeOffset tinjau, string alasan, PetugasAktif petugas, CancellationToken ct) => Ubah(percakapanId, petugas, p =>
        ke == Pembatasan.Diblokir ? p.Blokir(tinjau, alasan, petugas.Pelaku, jam.GetUtcNow()) : p.Bisukan(tinjau, alasan, petugas.Pelaku, jam.GetUtcNow()), ct);

    public Task<Hasil> CabutPembatasanAsync(int percakapanId, PetugasAktif petugas, CancellationToken ct) => Ubah(percakapanId, petugas, p => p.CabutPembatasan(petugas.Pelaku, jam.GetUtcNow()), ct);

    public Task<Hasil> LabeliAsync(int percakapanId, int labelId, bool pasang, PetugasAktif petugas, CancellationToken ct) =>
        meja.UbahAsync(percakapanId, petugas, (db, p) => LabeliAsync(db, p, labelId, pasang, petugas, jam.GetUtcNow(), ct), ct);

    /// <summary>A label is of the conversation's unit or one above it.</summary>
    internal static async Task<Hasil> LabeliAsync(LayananDb db, Percakapan p, int labelId, bool pasang, PetugasAktif petugas, DateTimeOffset pada, CancellationToken ct)
    {
        if (await db.LabelUnit.Include(l => l.UnitKerja).SingleOrDefaultAsync(l => l.Id == labelId, ct) is not { } label) return Hasil.Ditolak(LabelTakAda);
        var jalur = await db.UnitKerja.Where(u => u.Id == p.UnitKerjaId).Select(u => u.Jalur).SingleAsync(ct);
        if (!UnitKerja.Rantai(jalur).Contains(label.UnitKerjaId)) return Hasil.Ditolak(LabelTakAda);
        await db.Entry(p).Collection(x => x.Label).LoadAsync(ct);
        return pasang ? p.Labeli(label, petugas.Pelaku, pada) : p.LepasLabel(label, petugas.Pelaku, pada);
    }

    Task<Hasil> Ubah(int percakapanId, PetugasAktif petugas, Func<Percakapan, Hasil> ubah, CancellationToken ct) => meja.UbahAsync(percakapanId, petugas, (_, p) => Task.FromResult(ubah(p)), ct);
}
