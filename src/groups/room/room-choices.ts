/** Who may enter: everybody of the community; those who are let in at a door that others see; those who are let in, and nobody else knows. */
export const roomKeys = ['everybody', 'door', 'hidden'] as const;
export type RoomKey = (typeof roomKeys)[number];

/** What a room is for, where the house knows of it: one of a community, in which those who lead a group support each other. */
export const roomPurposes = ['leaders'] as const;
export type RoomPurpose = (typeof roomPurposes)[number];

/** When the consultant looks at what is written: afterwards; before it shows; so for somebody's first three; so outside duty hours. */
export const roomModes = ['after', 'before', 'first-three', 'hours-before'] as const;
export type RoomMode = (typeof roomModes)[number];

/** How many voices hold something until the consultant has looked, outside duty hours, unless the room says otherwise. */
export const usualThresholds = { post: 3, author: 5 } as const;
