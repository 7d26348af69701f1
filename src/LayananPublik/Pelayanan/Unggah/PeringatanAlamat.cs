using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.Shell;

namespace LayananPublik.Pelayanan;

/// <summary>A real office without a public address: citizens get no links, and nobody would notice.</summary>
public sealed class PeringatanAlamat(PembuatTautan tautan) : IPeringatan
{
    public Task<IReadOnlyList<Peringatan>> BacaAsync(LayananDb db, DateTimeOffset kini, CancellationToken ct) => Task.FromResult<IReadOnlyList<Peringatan>>(tautan.Bisa ? [] :
    [
        new(Tingkat.Peringatan, "Alamat publik kantor belum diisi: warga tidak menerima tautan unggah dan lacak, dan QR pada surat tidak dapat dibuka. Isi Kantor:AlamatPublik dalam pengaturan server, lalu mulai ulang.") { Izin = [Izin.KelolaKantor] }
    ]);
}
